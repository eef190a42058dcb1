package digitpad.ui;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The digit that is pressed together with the shortcut modifier (Ctrl, or Command on macOS). */
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

    /** What the digit keys of French keyboards type without Shift. Not the 6, which is the minus of other keyboards. */
    private static final String FRENCH = "à&é\"'( è_ç";

    private ShortcutDigit() {}

    /**
     * Returns the digit 0 to 9 of a shortcut, else empty. Shortcuts send no typed character, so the digit comes from
     * the key code, or from the event's text if the keyboard layout gives the digit key another code.
     */
    static OptionalInt of(KeyEvent pressed) {
        // On Windows, AltGr reports Ctrl and Alt, and types a character.
        if (!pressed.isShortcutDown() || pressed.isAltDown()) {
            return OptionalInt.empty();
        }
        int key = KEYS.indexOf(pressed.getCode());
        if (key >= 0) {
            return OptionalInt.of(key);
        }
        String text = LatinKeys.of(pressed.getText());
        int french = pressed.isShiftDown() || text.length() != 1 ? -1 : FRENCH.indexOf(text.strip());
        return text.isBlank() || french < 0 ? TypedCharacter.digit(text) : OptionalInt.of(french);
    }
}
