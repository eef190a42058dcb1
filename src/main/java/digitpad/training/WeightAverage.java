package digitpad.training;

import java.nio.FloatBuffer;
import java.util.function.Supplier;

/**
 * The exponential moving average of a network's parameters over the steps of a training. Its network is often better
 * than the last one, like one trained with a lower learning rate (Polyak and Juditsky, Acceleration of Stochastic
 * Approximation by Averaging, 1992). It shrinks less in the first steps, as in TensorFlow's ExponentialMovingAverage,
 * because the initial weights would weigh too much.
 */
final class WeightAverage {
    /** Steps between two updates: reading the parameters takes a share of the time of a step. */
    static final int INTERVAL = 8;

    private final double decay;
    private final float[] values;

    /**
     * @param decay share of the average that each step keeps, above 0 and below 1
     * @param start the average so far, or the initial parameters
     */
    WeightAverage(double decay, FloatBuffer start) {
        this.decay = decay;
        values = new float[start.remaining()];
        start.get(values);
    }

    /**
     * Adds the parameters after a step, if an update is due.
     *
     * @param stepsDone the steps of the training so far, at least 1
     */
    void stepped(int stepsDone, Supplier<FloatBuffer> parameters) {
        if (stepsDone % INTERVAL != 0) {
            return;
        }
        double step = Math.min(decay, (1.0 + stepsDone) / (10.0 + stepsDone));
        float share = (float) (1 - Math.pow(step, INTERVAL));
        FloatBuffer now = parameters.get();
        for (int i = 0; i < values.length; i++) {
            values[i] += share * (now.get() - values[i]);
        }
    }

    /** Returns the averages. It is a view that the next update changes. */
    FloatBuffer values() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }
}
