package digitpad.network;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;

/**
 * How a network is trained: all settings that the result depends on, except the seed. Engine and model files take the
 * recipe whole: a new setting is a component here. What a file of the first version leaves out is as that version had it.
 *
 * @param steps batches to learn from
 * @param batchSize samples in a batch
 * @param optimizer how the gradient becomes a change
 * @param learningRate at its greatest
 * @param schedule how the learning rate changes from step to step
 * @param dropout share of the last dense layer's units that each training step leaves out, 0 to below 1; null where a
 *     file does not say
 * @param augmentation how samples are changed before each use
 * @param mixture what a batch is made of besides images
 */
public record Recipe(
        int steps,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        Double dropout,
        Augmentation augmentation,
        Mixture mixture) {
    public Recipe {
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        schedule = schedule == null ? Schedule.CONSTANT : schedule;
        augmentation = augmentation == null ? Augmentation.NONE : augmentation;
        mixture = mixture == null ? Mixture.IMAGES_ONLY : mixture;
    }

    /** The same with another dropout. */
    public Recipe withDropout(double other) {
        return new Recipe(steps, batchSize, optimizer, learningRate, schedule, other, augmentation, mixture);
    }
}
