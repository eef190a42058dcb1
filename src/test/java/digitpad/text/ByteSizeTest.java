package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1 KB",
        "999999, 999 KB",
        "1000000, 1 MB",
        "1540000, 1.5 MB",
        "12345678, 12 MB",
        "340400000, 340 MB",
        "1234567890, 1.2 GB"
    })
    void size_hasFewDigits(long bytes, String text) {
        assertEquals(text, ByteSize.of(bytes));
    }
}
