package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 0.5 | 0.5",
                "en | 20,000 | 20000",
                "en | 20.000 | 20",
                "en | 1,234,567.5 | 1234567.5",
                "en | .5 | 0.5",
                "en | 1e-3 | 0.001",
                "de | 0,5 | 0.5",
                "de | 0.5 | 0.5",
                "de | 0.001 | 0.001",
                "de | 0,001 | 0.001",
                "de | 20.000 | 20000",
                "de | 1.234,5 | 1234.5",
                "de | 20000 | 20000",
                "tr | 20.000 | 20000",
                "fr | 20 000 | 20000",
                "fr | 20\u202f000,5 | 20000.5",
                "fr | 20\u00a0000 | 20000",
                "de-CH | 20'000 | 20000",
                "de-CH | 20’000.5 | 20000.5",
                "fa | ۲۰٬۰۰۰ | 20000",
                "fa | ۰٫۵ | 0.5",
                "fa | 0.5 | 0.5",
                "sv | −5 | -5",
                "zh-CN | 20,000 | 20000"
            })
    void typedNumberIsReadInLocale(String locale, String text, double number) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertEquals(number, TypedNumber.toDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "0,5",
                "1,00",
                ",100",
                "1,0000",
                "1.2.3",
                "1,2.3",
                "NaN",
                "Infinity",
                "0x10",
                "1d",
                "1e",
                "1e9999",
                "- 5",
                "1 000"
            })
    void otherTextIsRejected(String text) {
        Locale.setDefault(Locale.ENGLISH);
        assertThrows(NumberFormatException.class, () -> TypedNumber.toDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "1e100"})
    void toLong_rejectsOtherNumbers(String text) {
        Locale.setDefault(Locale.ENGLISH);
        assertThrows(NumberFormatException.class, () -> TypedNumber.toLong(text));
    }

    private static Stream<Locale> locales() {
        return Stream.of(Locale.getAvailableLocales());
    }

    @Test
    void formattedNumberIsReadInEveryLocale() {
        locales().forEach(locale -> {
            Locale.setDefault(locale);
            for (String number : new String[] {"0.0001", "0.5", "-5", "20000", "1234567", "1.234", "1234.5", "0"}) {
                BigDecimal value = new BigDecimal(number);
                for (boolean grouped : new boolean[] {true, false}) {
                    String text = TypedNumber.format(value, grouped);
                    assertEquals(value.doubleValue(), TypedNumber.toDouble(text), locale + ": " + text);
                }
            }
        });
    }

    @Test
    void format_followsLocale() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("20.000", TypedNumber.format(new BigDecimal("20000"), true));
        assertEquals("0,0001", TypedNumber.format(new BigDecimal("0.0001"), true));
        assertEquals("20000", TypedNumber.format(new BigDecimal("20000"), false));
    }
}
