package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutputLayoutTest {
    @Test
    void eachDigitHasOneOutputPerSource() {
        Set<Integer> seen = new HashSet<>();
        for (DigitSource source : DigitSource.values()) {
            for (int digit = 0; digit < OutputLayout.CLASSES; digit++) {
                seen.add(OutputLayout.DIGITS_BY_SOURCE.index(digit, source));
                assertEquals(digit, OutputLayout.DIGITS.index(digit, source));
                assertEquals(
                        OutputLayout.DIGITS_BY_SOURCE.index(digit, source),
                        OutputLayout.DIGITS_BY_SOURCE_OR_NONE.index(digit, source));
            }
        }
        assertEquals(OutputLayout.DIGITS_BY_SOURCE.count(), seen.size());
        assertEquals(20, OutputLayout.DIGITS_BY_SOURCE.count());
        assertEquals(20, OutputLayout.DIGITS_BY_SOURCE_OR_NONE.count());
        assertEquals(10, OutputLayout.DIGITS.count());
    }
}
