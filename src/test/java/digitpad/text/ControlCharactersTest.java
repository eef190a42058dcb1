package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ControlCharactersTest {
    @Test
    void everyControlCharacterIsReplaced() {
        for (char c = 0; c < 0x2100; c++) {
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                assertFalse(ControlCharacters.replaceIn("a" + c + "b").contains("" + c), "U+" + Integer.toHexString(c));
            }
        }
        assertEquals("a b", ControlCharacters.replaceIn("a\r\n\tb"));
        assertEquals("a?[2Jb", ControlCharacters.replaceIn("a\u001b[2Jb"));
    }

    @Test
    void bidirectionalControlsAreLeftOut() {
        String controls = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
        assertEquals("ab", ControlCharacters.replaceIn("a" + controls + "b"));
    }

    @Test
    void otherTextIsUnchanged() {
        String text = "Grüße, 数字 7, ۷, می\u200cخواهم · 👍";
        assertEquals(text, ControlCharacters.replaceIn(text));
    }
}
