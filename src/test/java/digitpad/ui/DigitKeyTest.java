package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class DigitKeyTest {
    @Test
    void aDigitIsWhatIsTypedWithOrWithoutShift() {
        for (int i = 0; i < 10; i++) {
            assertEquals(OptionalInt.of(i), DigitKey.typed(typed("" + i, false, false, false)));
            assertEquals(OptionalInt.of(i), DigitKey.typed(typed("" + i, true, false, false)), "French");
        }
        assertEquals(OptionalInt.empty(), DigitKey.typed(typed("!", true, false, false)));
        assertEquals(OptionalInt.empty(), DigitKey.typed(typed("&", false, false, false)));
        assertEquals(OptionalInt.empty(), DigitKey.typed(typed("\u0663", false, false, false)), "an Arabic 3");
        assertEquals(OptionalInt.empty(), DigitKey.typed(typed("", false, false, false)));
    }

    @Test
    void nothingIsTypedWithCtrlOrAlt() {
        assertEquals(OptionalInt.empty(), DigitKey.typed(typed("1", false, true, false)));
        assertEquals(OptionalInt.empty(), DigitKey.typed(typed("1", false, false, true)));
    }

    @Test
    void withCtrlTheKeyOrItsTextSaysTheDigit() {
        assertEquals(OptionalInt.of(3), DigitKey.withShortcut(pressed(KeyCode.DIGIT3, "", true, false)));
        // As JavaFX tells of the key 1 of a French keyboard, with Shift, on Linux; and of that on a numeric pad.
        assertEquals(OptionalInt.of(1), DigitKey.withShortcut(pressed(KeyCode.AMPERSAND, "1", true, false)));
        assertEquals(OptionalInt.of(2), DigitKey.withShortcut(pressed(KeyCode.NUMPAD2, "2", true, false)));
        assertEquals(OptionalInt.empty(), DigitKey.withShortcut(pressed(KeyCode.S, "s", true, false)));
    }

    @Test
    void aloneOrWithAltGrItIsNoShortcut() {
        assertEquals(OptionalInt.empty(), DigitKey.withShortcut(pressed(KeyCode.DIGIT3, "3", false, false)));
        assertEquals(OptionalInt.empty(), DigitKey.withShortcut(pressed(KeyCode.DIGIT3, "#", true, true)));
    }

    private static KeyEvent typed(String character, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, control, alt, false);
    }

    /** Ctrl, or what stands for it on the system that runs the test. */
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
