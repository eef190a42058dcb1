package digitpad.ui;

import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * The sign that an event of the kind {@link KeyEvent#KEY_TYPED} types. That is right on every keyboard, unlike the key
 * pressed: a French one has digits with Shift, a German one brackets with AltGr.
 */
public final class TypedCharacter {
    private TypedCharacter() {}

    /** The sign; empty if a key was held that makes it a command instead. */
    public static String of(KeyEvent typed) {
        // AltGr, which types, is Ctrl and Alt together on Windows.
        boolean command = typed.isMetaDown() || typed.isControlDown() != typed.isAltDown();
        return command ? "" : typed.getCharacter();
    }

    /** The digit, 0..9, if it is one of ASCII's. */
    public static OptionalInt digit(KeyEvent typed) {
        return digit(of(typed));
    }

    /** The digit, 0..9, that a text consists of. */
    static OptionalInt digit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                ? OptionalInt.of(text.charAt(0) - '0')
                : OptionalInt.empty();
    }
}
