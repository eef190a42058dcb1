package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class LatinKeysTest {
    private static final KeyCodeCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    @Test
    void shortcutKeys_areFoundOnEachLayout() {
        // The keys of the shortcuts as the layouts type them: z y o v s q c p e [ ].
        assertLatin("zyovsqcpe[]", "янщмыйсзухъ");
        assertLatin("so]", "іўї");
        assertLatin("zyovscpe", "ζυοωσψπε");
        assertLatin("zyovsqcpe[]", "ئغخرسضؤحثجد");
        assertLatin("zc]", "ظزچ");
        assertLatin("zyovscpe", "זטםהדבפק");
    }

    @Test
    void capitalLetter_isFoundAsWell() {
        assertEquals("z", LatinKeys.of("Я"));
        assertEquals("p", LatinKeys.of("Π"));
    }

    @Test
    void otherText_isUnchanged() {
        for (String text : new String[] {"", "a", "Z", "[", "+", "é", "ß", "中", "ab", "\r"}) {
            assertEquals(text, LatinKeys.of(text));
        }
    }

    @Test
    void keyWithoutCode_getsCodeOfLatinLetter() {
        // The events of JavaFX on Linux with a Russian, Greek, Arabic or Hebrew keyboard only.
        for (String text : new String[] {"я", "ζ", "ئ", "ז"}) {
            assertTrue(UNDO.match(LatinKeys.withCode(pressed(KeyCode.UNDEFINED, text))), text);
        }
    }

    @Test
    void keyWithCode_isUnchanged() {
        // On Windows, the key code is correct on each layout.
        KeyEvent event = pressed(KeyCode.Y, "я");
        assertSame(event, LatinKeys.withCode(event));
        KeyEvent unknown = pressed(KeyCode.UNDEFINED, "é");
        assertSame(unknown, LatinKeys.withCode(unknown));
    }

    private static void assertLatin(String latin, String typed) {
        StringBuilder found = new StringBuilder();
        typed.codePoints().forEach(character -> found.append(LatinKeys.of(Character.toString(character))));
        assertEquals(latin, found.toString());
    }

    private static KeyEvent pressed(KeyCode code, String text) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, false, !mac, false, mac);
    }
}
