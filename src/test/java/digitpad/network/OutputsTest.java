package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void eachDigitHasOneOutputInEachMedium() {
        Set<Integer> seen = new HashSet<>();
        for (Medium medium : Medium.values()) {
            for (int digit = 0; digit < Prediction.CLASSES; digit++) {
                seen.add(Outputs.DIGITS_BY_MEDIUM.index(digit, medium));
                assertEquals(digit, Outputs.DIGITS.index(digit, medium));
            }
        }
        assertEquals(Outputs.DIGITS_BY_MEDIUM.count(), seen.size());
        assertEquals(20, Outputs.DIGITS_BY_MEDIUM.count());
        assertEquals(10, Outputs.DIGITS.count());
    }

    /** The softmax over the digits' logits is the softmax over all outputs, each digit's added up. */
    @Test
    void aDigitIsAsProbableAsItIsInAllMediaTogether() {
        float[] logits = new float[2 + 20];
        double whole = 0;
        for (int i = 2; i < logits.length; i++) {
            logits[i] = (i * 7 % 11) / 2f - 3;
            whole += Math.exp(logits[i]);
        }
        Prediction read = Calibration.NONE.read(Outputs.DIGITS_BY_MEDIUM.ofDigits(logits, 2));
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            double both = 0;
            for (Medium medium : Medium.values()) {
                both += Math.exp(logits[2 + Outputs.DIGITS_BY_MEDIUM.index(digit, medium)]);
            }
            assertEquals(both / whole, read.probability(digit), 1e-6);
        }
    }

    @Test
    void tenOutputsAreTheDigitsThemselves() {
        float[] logits = {9, 1, 2, 3, 4, 5, 6, 7, 8, 90, 10};
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 90, 10}, Outputs.DIGITS.ofDigits(logits, 1));
    }
}
