package digitpad.training;

import digitpad.network.Preset;

/**
 * What a training is to do.
 *
 * @param preset which network
 * @param steps batches to learn from, at least 1
 * @param batchSize images in a batch, at least 1
 * @param learningRate of Adam, above 0
 * @param seed of weights, shuffling and dropout
 */
public record TrainingPlan(Preset preset, int steps, int batchSize, double learningRate, long seed) {
    /** The seed used unless another is asked for. */
    public static final long DEFAULT_SEED = 42;

    public static final int MAX_STEPS = 10_000_000;
    public static final int MAX_BATCH_SIZE = 10_000;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TrainingPlan {
        if (steps < 1 || steps > MAX_STEPS) {
            throw new IllegalArgumentException("steps: " + steps);
        }
        if (batchSize < 1 || batchSize > MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("batchSize: " + batchSize);
        }
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("learningRate: " + learningRate);
        }
    }

    /** The preset's own settings. */
    public static TrainingPlan of(Preset preset) {
        return new TrainingPlan(preset, preset.steps(), preset.batchSize(), preset.learningRate(), DEFAULT_SEED);
    }

    /** Steps between two measurements of the training accuracy, as in the tutorial. */
    public int reportEvery() {
        return 100;
    }

    /** Steps between two scorings of the validation images: about forty in a run, at least 100 apart. */
    public int validateEvery() {
        return Math.max(1, Math.round(steps / 4_000f)) * 100;
    }
}
