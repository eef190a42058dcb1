package digitpad.ui;

import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * The character of a {@link KeyEvent#KEY_TYPED} event. Unlike the key code, it is correct for every keyboard layout: a
 * French keyboard types digits with Shift, a German one types brackets with AltGr. On a keyboard without Latin letters,
 * it is the Latin character on the same key.
 */
public final class TypedCharacter {
    private TypedCharacter() {}

    /** Returns the character; empty if a modifier key makes the event a command. */
    public static String of(KeyEvent typed) {
        // On Windows, AltGr reports Ctrl and Alt, and types a character.
        boolean command = typed.isMetaDown() || typed.isControlDown() != typed.isAltDown();
        return command ? "" : LatinKeys.of(typed.getCharacter());
    }

    /** Returns the digit 0 to 9 if the character is a digit of any script, else empty. */
    public static OptionalInt digit(KeyEvent typed) {
        return digit(of(typed));
    }

    /** Returns the digit 0 to 9 if the text is one ASCII digit, else empty. */
    static OptionalInt digit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                ? OptionalInt.of(text.charAt(0) - '0')
                : OptionalInt.empty();
    }
}
