package digitpad.ui;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The digit that a key means. It is the digit that the key types: a French keyboard types them with Shift, and of the
 * same keys an American one types signs then. Where an event tells no text, the key's own digit counts, without Shift.
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

    private static final List<KeyCode> NUMERIC_PAD = List.of(
            KeyCode.NUMPAD0,
            KeyCode.NUMPAD1,
            KeyCode.NUMPAD2,
            KeyCode.NUMPAD3,
            KeyCode.NUMPAD4,
            KeyCode.NUMPAD5,
            KeyCode.NUMPAD6,
            KeyCode.NUMPAD7,
            KeyCode.NUMPAD8,
            KeyCode.NUMPAD9);

    private DigitKey() {}

    /** The digit, 0..9, of a key that was pressed; whatever Ctrl and Alt are. */
    public static OptionalInt of(KeyEvent pressed) {
        String typed = pressed.getText();
        if (typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9') {
            return OptionalInt.of(typed.charAt(0) - '0');
        }
        int digit = Math.max(ROW.indexOf(pressed.getCode()), NUMERIC_PAD.indexOf(pressed.getCode()));
        return digit < 0 || pressed.isShiftDown() ? OptionalInt.empty() : OptionalInt.of(digit);
    }
}
