package digitpad.recognition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.model.Calibration;
import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import org.junit.jupiter.api.Test;

class LogitsTest {
    /** The softmax over the digits' logits equals the softmax over all outputs, summed per digit. */
    @Test
    void digitProbabilityIsTheSumOverSources() {
        float[] logits = new float[2 + 20];
        double total = 0;
        for (int i = 2; i < logits.length; i++) {
            logits[i] = (i * 7 % 11) / 2f - 3;
            total += Math.exp(logits[i]);
        }
        Prediction prediction =
                Logits.prediction(Logits.digitLogits(OutputLayout.DIGITS_BY_SOURCE, logits, 2), Calibration.NONE);
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            double sum = 0;
            for (DigitSource source : DigitSource.values()) {
                sum += Math.exp(logits[2 + OutputLayout.DIGITS_BY_SOURCE.index(digit, source)]);
            }
            assertEquals(sum / total, prediction.probability(digit), 1e-6);
        }
    }

    @Test
    void tenOutputsAreTheDigitLogits() {
        float[] logits = {9, 1, 2, 3, 4, 5, 6, 7, 8, 90, 10};
        assertArrayEquals(
                new float[] {1, 2, 3, 4, 5, 6, 7, 8, 90, 10}, Logits.digitLogits(OutputLayout.DIGITS, logits, 1));
    }
}
