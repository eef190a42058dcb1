package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFormatterTest {
    @Test
    void controlCharactersAreNotLogged() {
        LogRecord record = new LogRecord(Level.SEVERE, "first\nsecond\u001b[2J");
        record.setThrown(new IllegalStateException("\u001b]0;title\u0007\u202e"));
        String text = new LogFormatter().format(record);
        assertTrue(text.contains("first second?[2J"), text);
        assertTrue(text.contains("\tat "), text);
        assertEquals(
                0, text.chars().filter(c -> c == 0x1b || c == 7 || c == 0x202e).count());
    }
}
