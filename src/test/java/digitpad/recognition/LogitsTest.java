package digitpad.recognition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.model.Calibration;
import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import org.junit.jupiter.api.Test;

class LogitsTest {
    /** The softmax over the digits' logits is the softmax over all outputs, each digit's added up. */
    @Test
    void aDigitIsAsProbableAsItIsInAllMediaTogether() {
        float[] logits = new float[2 + 20];
        double whole = 0;
        for (int i = 2; i < logits.length; i++) {
            logits[i] = (i * 7 % 11) / 2f - 3;
            whole += Math.exp(logits[i]);
        }
        Prediction read =
                Logits.prediction(Logits.digitLogits(OutputLayout.DIGITS_BY_SOURCE, logits, 2), Calibration.NONE);
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            double both = 0;
            for (DigitSource medium : DigitSource.values()) {
                both += Math.exp(logits[2 + OutputLayout.DIGITS_BY_SOURCE.index(digit, medium)]);
            }
            assertEquals(both / whole, read.probability(digit), 1e-6);
        }
    }

    @Test
    void tenOutputsAreTheDigitsThemselves() {
        float[] logits = {9, 1, 2, 3, 4, 5, 6, 7, 8, 90, 10};
        assertArrayEquals(
                new float[] {1, 2, 3, 4, 5, 6, 7, 8, 90, 10}, Logits.digitLogits(OutputLayout.DIGITS, logits, 1));
    }
}
