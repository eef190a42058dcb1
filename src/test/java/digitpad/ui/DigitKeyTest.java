package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class DigitKeyTest {
    @Test
    void aKeyMeansTheDigitItTypes() {
        assertEquals(OptionalInt.of(7), digit(KeyCode.DIGIT7, "7", false));
        assertEquals(OptionalInt.of(7), digit(KeyCode.NUMPAD7, "7", false));
    }

    /** As JavaFX tells of the keys 1 and 2 of a French keyboard. */
    @Test
    void aFrenchKeyboardTypesThemWithShift() {
        assertEquals(OptionalInt.of(1), digit(KeyCode.AMPERSAND, "1", true));
        assertEquals(OptionalInt.of(2), digit(KeyCode.UNDEFINED, "2", true));
        assertEquals(OptionalInt.empty(), digit(KeyCode.AMPERSAND, "&", false));
    }

    @Test
    void aSignAboveADigitsKeyIsNoDigit() {
        assertEquals(OptionalInt.empty(), digit(KeyCode.DIGIT1, "!", true));
        assertEquals(OptionalInt.empty(), digit(KeyCode.DIGIT1, "", true));
    }

    @Test
    void whereNoTextIsToldTheKeysOwnDigitCounts() {
        for (int i = 0; i < 10; i++) {
            assertEquals(OptionalInt.of(i), digit(KeyCode.valueOf("DIGIT" + i), "", false));
            assertEquals(OptionalInt.of(i), digit(KeyCode.valueOf("NUMPAD" + i), "", false));
        }
        assertEquals(OptionalInt.empty(), digit(KeyCode.P, "p", false));
        // In Arabic; the labels are ASCII's.
        assertEquals(OptionalInt.of(3), digit(KeyCode.DIGIT3, "\u0663", false));
    }

    private static OptionalInt digit(KeyCode code, String text, boolean shift) {
        return DigitKey.of(
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, false, false, false));
    }
}
