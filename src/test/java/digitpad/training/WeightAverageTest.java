package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class WeightAverageTest {
    private static final FloatBuffer ZERO = FloatBuffer.wrap(new float[] {0});

    @Test
    void lateSteps_keepTheShareOfTheirDecay() {
        WeightAverage average = new WeightAverage(0.9, FloatBuffer.wrap(new float[] {1, -2}));
        average.stepped(8_000, () -> FloatBuffer.wrap(new float[] {2, 4}));
        double kept = Math.pow(0.9, 8);
        assertEquals(kept + 2 * (1 - kept), average.values().get(0), 1e-6);
        assertEquals(-2 * kept + 4 * (1 - kept), average.values().get(1), 1e-6);
    }

    @Test
    void earlySteps_keepLess() {
        WeightAverage average = new WeightAverage(0.999, FloatBuffer.wrap(new float[] {1}));
        average.stepped(8, ZERO::duplicate);
        assertEquals(Math.pow(9 / 18.0, 8), average.values().get(0), 1e-6);
    }

    @Test
    void stepsBetweenUpdates_areSkipped() {
        WeightAverage average = new WeightAverage(0.9, FloatBuffer.wrap(new float[] {1}));
        for (int step = 1; step < WeightAverage.INTERVAL; step++) {
            average.stepped(step, ZERO::duplicate);
        }
        assertEquals(1, average.values().get(0));
    }
}
