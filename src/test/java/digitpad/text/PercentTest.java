package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0, < 0.1 %",
        "0.0004, < 0.1 %",
        "0.0006, 0.1 %",
        "0.5, 50.0 %",
        "0.9994, 99.9 %",
        "0.9996, > 99.9 %",
        "1, > 99.9 %"
    })
    void neverClaimsNoneOrAll(double probability, String expected) {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(expected, Percent.plain(probability));
        assertEquals(expected.replace(' ', '\u00a0'), Percent.of(probability), "it stays in one line");
    }

    @Test
    void decimalSignIsThatOfLocale() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("> 99,9 %", Percent.plain(1));
        assertEquals("12,3 %", Percent.plain(0.123));
    }
}
