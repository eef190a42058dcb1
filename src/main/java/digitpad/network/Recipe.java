package digitpad.network;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;

/**
 * How a network is trained unless other settings are asked for.
 *
 * @param steps batches to learn from
 * @param batchSize samples in a batch
 * @param optimizer how the gradient becomes a change
 * @param learningRate at its greatest
 * @param schedule how the learning rate changes from step to step
 * @param dropout share of the last dense layer's units that each training step leaves out, 0 to below 1
 * @param augmentation how samples are changed before each use
 * @param mixture what a batch is made of besides images
 */
public record Recipe(
        int steps,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        double dropout,
        Augmentation augmentation,
        Mixture mixture) {
    /** How the parameters are changed. */
    public Optimization optimization() {
        return new Optimization(optimizer, learningRate, schedule, steps);
    }
}
