package digitpad.network;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;

/**
 * How to train a network: all settings that the result depends on, except the seed. The engine and model files use the
 * whole recipe, so a new setting only has to be added here. Settings that are missing in files of the first version get
 * the values that version used.
 *
 * @param steps number of batches to train on
 * @param batchSize samples per batch
 * @param optimizer how the gradient changes the parameters
 * @param learningRate the maximum of the schedule
 * @param schedule how the learning rate changes from step to step
 * @param dropout share of the last hidden layer's units that each training step drops, 0 to below 1; null where a file
 *     does not contain it
 * @param augmentation how samples are changed before each use
 * @param mixture what a batch contains besides images
 * @param averaging share of the averaged parameters that each step keeps, 0 to below 1: the trained network has
 *     averages over about 1 / (1 - averaging) steps; 0 means that it has the last parameters
 */
public record Recipe(
        int steps,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        Double dropout,
        Augmentation augmentation,
        Mixture mixture,
        double averaging) {
    public Recipe {
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        schedule = schedule == null ? Schedule.CONSTANT : schedule;
        augmentation = augmentation == null ? Augmentation.NONE : augmentation;
        mixture = mixture == null ? Mixture.IMAGES_ONLY : mixture;
    }

    /** Returns this recipe with another dropout. */
    public Recipe withDropout(double newDropout) {
        return new Recipe(
                steps, batchSize, optimizer, learningRate, schedule, newDropout, augmentation, mixture, averaging);
    }
}
