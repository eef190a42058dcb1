package digitpad.model;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Optimizer;
import digitpad.network.Schedule;

/**
 * How a model was trained, as its file tells it. Files of the first version say nothing of schedule, augmentation,
 * mixture and ink: they had none; nor do they name the optimiser: it was Adam.
 *
 * @param steps how many were planned
 * @param stepsDone how many were taken
 * @param batchSize samples in a batch
 * @param optimizer which changed the parameters
 * @param learningRate at its greatest
 * @param schedule how the learning rate changed
 * @param dropout share of the last dense layer's units that each step left out; null where a file does not say
 * @param augmentation how samples were changed before each use
 * @param mixture what batches were made of besides images
 * @param seed of weights, shuffling, augmentation and dropout
 * @param dataset the name of the data it was trained on
 * @param images how many images it learned from, those held out not counted
 * @param ink how many digits it learned from besides, as strokes or of the user's own
 */
public record TrainingSettings(
        int steps,
        int stepsDone,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        Double dropout,
        Augmentation augmentation,
        Mixture mixture,
        long seed,
        String dataset,
        int images,
        int ink) {
    public TrainingSettings {
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        schedule = schedule == null ? Schedule.CONSTANT : schedule;
        augmentation = augmentation == null ? Augmentation.NONE : augmentation;
        mixture = mixture == null ? Mixture.IMAGES : mixture;
    }

    /** Whether the two are of one training, however far it was. */
    public boolean isSameTraining(TrainingSettings other) {
        return after(0).equals(other.after(0));
    }

    private TrainingSettings after(int done) {
        return new TrainingSettings(
                steps,
                done,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                dropout,
                augmentation,
                mixture,
                seed,
                dataset,
                images,
                ink);
    }
}
