package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void eachDigitHasOneOutputInEachMedium() {
        Set<Integer> seen = new HashSet<>();
        for (Medium medium : Medium.values()) {
            for (int digit = 0; digit < Outputs.CLASSES; digit++) {
                seen.add(Outputs.DIGITS_BY_MEDIUM.index(digit, medium));
                assertEquals(digit, Outputs.DIGITS.index(digit, medium));
            }
        }
        assertEquals(Outputs.DIGITS_BY_MEDIUM.count(), seen.size());
        assertEquals(20, Outputs.DIGITS_BY_MEDIUM.count());
        assertEquals(10, Outputs.DIGITS.count());
    }
}
