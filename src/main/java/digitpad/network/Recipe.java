package digitpad.network;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param weightDecay how strongly each step draws the weights toward 0 (L2 regularization), 0 to 0.1: the step follows
 *     the gradient of the loss plus half of this times the sum of all squared weights, without biases
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
        double averaging,
        double weightDecay) {
    public Recipe {
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        schedule = schedule == null ? Schedule.CONSTANT : schedule;
        augmentation = augmentation == null ? Augmentation.NONE : augmentation;
        mixture = mixture == null ? Mixture.IMAGES_ONLY : mixture;
    }

    /** Returns whether a network can be trained with all of its numbers. Files may contain others. */
    @JsonIgnore
    public boolean isValid() {
        return steps >= 1
                && batchSize >= 1
                && learningRate > 0
                && Double.isFinite(learningRate)
                && averaging >= 0
                && averaging < 1
                && weightDecay >= 0
                && Double.isFinite(weightDecay)
                && (dropout == null || (dropout >= 0 && dropout < 1));
    }

    /** Returns this recipe with another dropout. */
    public Recipe withDropout(double newDropout) {
        return new Recipe(
                steps,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                newDropout,
                augmentation,
                mixture,
                averaging,
                weightDecay);
    }

    /** Returns this recipe with another optimizer. */
    public Recipe withOptimizer(Optimizer other) {
        return new Recipe(
                steps,
                batchSize,
                other,
                learningRate,
                schedule,
                dropout,
                augmentation,
                mixture,
                averaging,
                weightDecay);
    }

    /** Returns this recipe with another learning-rate schedule. */
    public Recipe withSchedule(Schedule other) {
        return new Recipe(
                steps,
                batchSize,
                optimizer,
                learningRate,
                other,
                dropout,
                augmentation,
                mixture,
                averaging,
                weightDecay);
    }
}
