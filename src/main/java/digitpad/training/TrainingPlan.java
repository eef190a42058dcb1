package digitpad.training;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Optimization;
import digitpad.network.Preset;
import digitpad.network.Schedule;

/**
 * What a training is to do.
 *
 * @param preset which network
 * @param steps batches to learn from, at least 1
 * @param batchSize images in a batch, at least 1
 * @param learningRate of Adam, at its greatest, above 0
 * @param schedule how the learning rate changes
 * @param augmentation how samples are changed before each use
 * @param mixture what a batch is made of besides images
 * @param seed of weights, shuffling, augmentation and dropout
 */
public record TrainingPlan(
        Preset preset,
        int steps,
        int batchSize,
        double learningRate,
        Schedule schedule,
        Augmentation augmentation,
        Mixture mixture,
        long seed) {
    /** The seed used unless another is asked for. */
    public static final long DEFAULT_SEED = 42;

    public static final int MAX_STEPS = 10_000_000;
    public static final int MAX_BATCH_SIZE = 10_000;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TrainingPlan {
        if (preset == null || schedule == null || augmentation == null || mixture == null) {
            throw new IllegalArgumentException("a plan needs a preset, a schedule, an augmentation and a mixture");
        }
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
        boolean best = preset == Preset.BEST;
        return new TrainingPlan(
                preset,
                preset.steps(),
                preset.batchSize(),
                preset.learningRate(),
                preset.schedule(),
                best ? Augmentation.STANDARD : Augmentation.NONE,
                best ? Mixture.WITH_OUTLIERS : Mixture.DIGITS,
                DEFAULT_SEED);
    }

    /** The same with another number of steps. */
    public TrainingPlan withSteps(int other) {
        return new TrainingPlan(preset, other, batchSize, learningRate, schedule, augmentation, mixture, seed);
    }

    /** The same with another number of samples in a batch. */
    public TrainingPlan withBatchSize(int other) {
        return new TrainingPlan(preset, steps, other, learningRate, schedule, augmentation, mixture, seed);
    }

    /** The same with another learning rate. */
    public TrainingPlan withLearningRate(double other) {
        return new TrainingPlan(preset, steps, batchSize, other, schedule, augmentation, mixture, seed);
    }

    /** The same with samples changed in another way. */
    public TrainingPlan withAugmentation(Augmentation other) {
        return new TrainingPlan(preset, steps, batchSize, learningRate, schedule, other, mixture, seed);
    }

    /** The same with batches made of other shares. */
    public TrainingPlan withMixture(Mixture other) {
        return new TrainingPlan(preset, steps, batchSize, learningRate, schedule, augmentation, other, seed);
    }

    /** The same with another seed. */
    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(preset, steps, batchSize, learningRate, schedule, augmentation, mixture, other);
    }

    /** How Adam is to change the parameters. */
    Optimization optimization() {
        return new Optimization(learningRate, schedule, steps);
    }

    /** Steps between two measurements of the training accuracy, as in the tutorial. */
    public int reportEvery() {
        return 100;
    }

    /** Steps between two checkpoints: at most so many are learned again after a kill. */
    public int checkpointEvery() {
        return 250;
    }

    /** Steps between two scorings of the validation images: about forty in a run, at least 100 apart. */
    public int validateEvery() {
        return Math.max(1, Math.round(steps / 4_000f)) * 100;
    }
}
