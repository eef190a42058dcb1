package digitpad.ui;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The digit that a key means. What is typed says it best: a French keyboard types digits with Shift, and the same keys
 * of an American one type signs then.
 */
public final class DigitKey {
    private static final List<KeyCode> ROW = List.of(
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private DigitKey() {}

    /** The digit, 0..9, that an event of the kind {@link KeyEvent#KEY_TYPED} types; none with Ctrl, Alt or Meta. */
    public static OptionalInt typed(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown()
                ? OptionalInt.empty()
                : digit(event.getCharacter());
    }

    /**
     * The digit, 0..9, that goes with Ctrl or what stands for it: of a key that is pressed so nothing is typed. It is the
     * key's own or that of the event's text, as either system tells it.
     */
    public static OptionalInt withShortcut(KeyEvent pressed) {
        // On Windows AltGr is Ctrl and Alt, and types.
        if (!pressed.isShortcutDown() || pressed.isAltDown()) {
            return OptionalInt.empty();
        }
        int key = ROW.indexOf(pressed.getCode());
        return key < 0 ? digit(pressed.getText()) : OptionalInt.of(key);
    }

    private static OptionalInt digit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                ? OptionalInt.of(text.charAt(0) - '0')
                : OptionalInt.empty();
    }
}
