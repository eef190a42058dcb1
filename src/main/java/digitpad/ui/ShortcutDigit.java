package digitpad.ui;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The digit that is pressed together with Ctrl, or what stands for it on a system. */
final class ShortcutDigit {
    private static final List<KeyCode> KEYS = List.of(
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

    private ShortcutDigit() {}

    /**
     * The digit, 0..9. Nothing is typed then: it is the key's own, or that of the event's text where the keyboard's layout
     * gives the key another name.
     */
    static OptionalInt of(KeyEvent pressed) {
        // On Windows AltGr is Ctrl and Alt, and types.
        if (!pressed.isShortcutDown() || pressed.isAltDown()) {
            return OptionalInt.empty();
        }
        int key = KEYS.indexOf(pressed.getCode());
        return key < 0 ? TypedCharacter.digit(pressed.getText()) : OptionalInt.of(key);
    }
}
