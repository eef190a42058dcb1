package digitpad.training.finetune;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Optimizer;
import digitpad.network.Recipe;
import digitpad.network.Schedule;

/**
 * How to fine-tune.
 *
 * @param steps number of batches, at least 1
 * @param batchSize samples in a batch, at least 1
 * @param learningRate maximum over the steps, above 0; it rises at first and falls to zero at the end
 * @param ownShare share of the samples that are own digits, above 0 and at most 0.5; the others are images of the
 *     dataset, so that the network does not forget them, and non-digits if it was trained on those
 * @param seed of the split, the order of the samples, their augmentation and dropout
 */
public record FineTuneSettings(int steps, int batchSize, double learningRate, double ownShare, long seed) {
    /** Takes seconds, and hardly changes what the network knew. */
    public static final FineTuneSettings STANDARD = new FineTuneSettings(200, 64, 1e-4, 0.1, 1);

    /** Half of the standard strengths or less: few samples should not all look the same, but like the user's own. */
    private static final Augmentation LIGHT = new Augmentation(7.5, 0.1, 0.75, 0.15, 0.6, 0.25, 1, 0);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public FineTuneSettings {
        if (steps < 1
                || batchSize < 1
                || !(learningRate > 0)
                || Double.isInfinite(learningRate)
                || !(ownShare > 0 && ownShare <= 0.5)) {
            throw new IllegalArgumentException("invalid settings: " + steps + " steps of " + batchSize
                    + ", learning rate " + learningRate + ", share of own digits " + ownShare);
        }
    }

    /** Returns these settings with another seed. */
    public FineTuneSettings withSeed(long other) {
        return new FineTuneSettings(steps, batchSize, learningRate, ownShare, other);
    }

    /** Returns these settings with another number of steps. */
    public FineTuneSettings withSteps(int other) {
        return new FineTuneSettings(other, batchSize, learningRate, ownShare, seed);
    }

    /** Returns these settings with another learning rate. */
    public FineTuneSettings withLearningRate(double other) {
        return new FineTuneSettings(steps, batchSize, other, ownShare, seed);
    }

    /** Returns the recipe that continues another one: with its dropout, weight decay and share of non-digits. */
    Recipe recipe(Recipe trainedWith) {
        double nonDigits = Math.min(trainedWith.mixture().nonDigitShare(), Mixture.MAX_NON_DIGIT_SHARE / 2);
        return new Recipe(
                steps,
                batchSize,
                Optimizer.ADAM,
                learningRate,
                Schedule.WARM_UP_LINEAR_DECAY,
                trainedWith.dropout() == null ? 0.0 : trainedWith.dropout(),
                LIGHT,
                new Mixture(ownShare, nonDigits),
                0,
                trainedWith.weightDecay());
    }
}
