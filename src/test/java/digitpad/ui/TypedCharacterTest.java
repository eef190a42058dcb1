package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class TypedCharacterTest {
    @Test
    void digitIsRecognizedWithOrWithoutShift() {
        for (int i = 0; i < 10; i++) {
            assertEquals(OptionalInt.of(i), TypedCharacter.digit(typed("" + i, false, false, false, false)));
            assertEquals(
                    OptionalInt.of(i), TypedCharacter.digit(typed("" + i, true, false, false, false)), "French layout");
        }
        assertEquals(OptionalInt.empty(), TypedCharacter.digit(typed("!", true, false, false, false)));
        for (String three : new String[] {"\u0663", "\u06f3", "\u0969"}) {
            assertEquals(OptionalInt.of(3), TypedCharacter.digit(typed(three, false, false, false, false)), three);
        }
        assertEquals(OptionalInt.empty(), TypedCharacter.digit(typed("", false, false, false, false)));
    }

    @Test
    void ctrlAltOrMeta_makesACommand() {
        assertEquals("", TypedCharacter.of(typed("[", false, true, false, false)));
        assertEquals("", TypedCharacter.of(typed("1", false, false, true, false)));
        assertEquals("", TypedCharacter.of(typed("1", false, false, false, true)));
        assertEquals(OptionalInt.empty(), TypedCharacter.digit(typed("1", false, true, false, false)));
    }

    @Test
    void otherScript_isLatinCharacterOnItsKey() {
        assertEquals("]", TypedCharacter.of(typed("ъ", false, false, false, false)), "Russian");
        assertEquals("[", TypedCharacter.of(typed("ج", false, false, false, false)), "Arabic");
    }

    @Test
    void altGr_typesACharacter() {
        assertEquals("[", TypedCharacter.of(typed("[", false, true, true, false)), "on Windows");
        assertEquals("[", TypedCharacter.of(typed("[", false, false, false, false)), "on Linux");
    }

    private static KeyEvent typed(String character, boolean shift, boolean control, boolean alt, boolean meta) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, control, alt, meta);
    }
}
