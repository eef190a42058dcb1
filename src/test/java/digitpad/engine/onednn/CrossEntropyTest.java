package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.network.OutputLayout;
import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrossEntropyTest {
    private static final int SAMPLES = 3;

    /** Digits in the first two samples; the third is a non-digit. */
    private static float[] targets(OutputLayout layout) {
        float[] targets = new float[SAMPLES * layout.count()];
        targets[4] = 1;
        targets[layout.count() + layout.count() - 1] = 1;
        for (int i = 0; i < layout.count(); i++) {
            targets[2 * layout.count() + i] = layout.hasNonDigitClass() ? 0 : 1f / layout.count();
        }
        return targets;
    }

    private static FloatBuffer logits(OutputLayout layout) {
        Random random = new Random(1);
        FloatBuffer logits = FloatBuffer.allocate(SAMPLES * layout.count());
        for (int i = 0; i < logits.capacity(); i++) {
            logits.put(i, 3 * (float) random.nextGaussian());
        }
        return logits;
    }

    @ParameterizedTest
    @EnumSource
    void gradient_isSlopeOfLoss(OutputLayout layout) {
        float[] targets = targets(layout);
        FloatBuffer logits = logits(layout);
        FloatBuffer gradient = FloatBuffer.allocate(logits.capacity());
        FloatBuffer unused = FloatBuffer.allocate(logits.capacity());
        CrossEntropy.of(layout, logits, targets, gradient);
        for (int i = 0; i < logits.capacity(); i++) {
            float value = logits.get(i);
            float step = 1 / 64f;
            logits.put(i, value + step);
            double above = CrossEntropy.of(layout, logits, targets, unused);
            logits.put(i, value - step);
            double below = CrossEntropy.of(layout, logits, targets, unused);
            logits.put(i, value);
            assertEquals((above - below) / (2 * step), gradient.get(i), 1e-5);
        }
    }

    @Test
    void nonDigitClass_hasLogitZero() {
        OutputLayout layout = OutputLayout.DIGITS_BY_SOURCE_OR_NONE;
        int outputs = layout.count();
        FloatBuffer logits = FloatBuffer.allocate(outputs);
        FloatBuffer gradient = FloatBuffer.allocate(outputs);
        double loss = CrossEntropy.of(layout, logits, new float[outputs], gradient);
        assertEquals(Math.log(outputs + 1), loss, 1e-9);
        assertEquals(1.0 / (outputs + 1), gradient.get(3), 1e-7);
    }

    @Test
    void largeLogits_giveFiniteLoss() {
        OutputLayout layout = OutputLayout.DIGITS_BY_SOURCE_OR_NONE;
        FloatBuffer logits = FloatBuffer.allocate(layout.count());
        logits.put(0, 2_000);
        logits.put(1, -2_000);
        FloatBuffer gradient = FloatBuffer.allocate(layout.count());
        assertEquals(2_000, CrossEntropy.of(layout, logits, new float[layout.count()], gradient), 1e-9);
        assertEquals(1, gradient.get(0), 1e-7);
    }
}
