package digitpad.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogOddsTest {
    private static final float STEP = 1f / 64;

    @Test
    void logOddsCompareADigitWithAllOthers() {
        // The softmax denominator is e^2 + 9: e^2 from the digit, and 1 from each other digit.
        float[] logits = new float[Prediction.CLASSES];
        logits[4] = 2;
        assertEquals(2 - Math.log(9), LogOdds.of(logits, 4), 1e-9);
        assertEquals(-Math.log(Math.exp(2) + 8), LogOdds.of(logits, 0), 1e-9);
    }

    @Test
    void logOddsDoNotSaturate() {
        float[] sure = new float[Prediction.CLASSES];
        sure[4] = 100;
        float[] surer = sure.clone();
        surer[4] = 101;
        assertEquals(1, LogOdds.of(surer, 4) - LogOdds.of(sure, 4), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void gradientMatchesTheSlopeOfLogOdds(OutputLayout outputs) {
        Random random = new Random(11);
        float[] logits = new float[outputs.count()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextGaussian();
        }
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            float[] gradient = LogOdds.gradient(outputs, logits, digit);
            assertEquals(logits.length, gradient.length);
            for (int i = 0; i < logits.length; i++) {
                double slope =
                        (odds(outputs, logits, i, STEP, digit) - odds(outputs, logits, i, -STEP, digit)) / (2 * STEP);
                assertEquals(slope, gradient[i], 1e-4, "output " + i + ", digit " + digit);
            }
        }
    }

    private static double odds(OutputLayout outputs, float[] logits, int output, float more, int digit) {
        float[] changed = logits.clone();
        changed[output] += more;
        return LogOdds.of(Logits.digitLogits(outputs, changed, 0), digit);
    }
}
