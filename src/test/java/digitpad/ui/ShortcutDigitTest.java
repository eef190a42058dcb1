package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShortcutDigitTest {
    @Test
    void keyOrTextWithCtrl_givesDigit() {
        assertEquals(OptionalInt.of(3), ShortcutDigit.of(pressed(KeyCode.DIGIT3, "", true, false)));
        // The events of JavaFX on Linux for key 1 of a French keyboard with Shift, and for key 2 of a numeric keypad.
        assertEquals(OptionalInt.of(1), ShortcutDigit.of(pressed(KeyCode.AMPERSAND, "1", true, false)));
        assertEquals(OptionalInt.of(2), ShortcutDigit.of(pressed(KeyCode.NUMPAD2, "2", true, false)));
        assertEquals(OptionalInt.empty(), ShortcutDigit.of(pressed(KeyCode.S, "s", true, false)));
    }

    @Test
    void frenchKeyWithoutShift_givesDigit() {
        String[] keys = {"à", "&", "é", "\"", "'", "(", null, "è", "_", "ç"};
        for (int digit = 0; digit < keys.length; digit++) {
            if (keys[digit] != null) {
                assertEquals(
                        OptionalInt.of(digit), ShortcutDigit.of(pressed(KeyCode.UNDEFINED, keys[digit], true, false)));
            }
        }
        assertEquals(
                OptionalInt.empty(), ShortcutDigit.of(pressed(KeyCode.MINUS, "-", true, false)), "zooms elsewhere");
        assertEquals(OptionalInt.empty(), ShortcutDigit.of(pressed(KeyCode.SPACE, " ", true, false)));
        assertEquals(OptionalInt.empty(), ShortcutDigit.of(pressed(KeyCode.UNDEFINED, "", true, false)));
    }

    @Test
    void digitOfAnotherScript_givesDigit() {
        assertEquals(OptionalInt.of(2), ShortcutDigit.of(pressed(KeyCode.UNDEFINED, "\u0662", true, false)));
    }

    @Test
    void withoutModifierOrWithAltGr_noShortcut() {
        assertEquals(OptionalInt.empty(), ShortcutDigit.of(pressed(KeyCode.DIGIT3, "3", false, false)));
        assertEquals(OptionalInt.empty(), ShortcutDigit.of(pressed(KeyCode.DIGIT3, "#", true, true)));
    }

    /** Creates the event of a pressed key; {@code shortcut} is Command on macOS and Ctrl elsewhere. */
    private static KeyEvent pressed(KeyCode code, String text, boolean shortcut, boolean alt) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                text,
                code,
                false,
                shortcut && !mac,
                alt,
                shortcut && mac);
    }
}
