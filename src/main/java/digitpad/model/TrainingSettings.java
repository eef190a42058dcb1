package digitpad.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import digitpad.network.Recipe;

/**
 * How a model was trained, as its file tells it.
 *
 * @param recipe how it was to be trained; in a file its settings stand beside the rest
 * @param stepsDone how many of its steps were taken
 * @param seed of weights, shuffling, augmentation and dropout
 * @param dataset the name of the data it was trained on
 * @param images how many images it learned from, those held out not counted
 * @param extraSamples how many digits it learned from besides, as strokes or of the user's own
 */
public record TrainingSettings(
        @JsonUnwrapped Recipe recipe,
        int stepsDone,
        long seed,
        String dataset,
        int images,
        @JsonProperty("ink") int extraSamples) {
    /** Whether the two are of one training, however far it was. */
    public boolean isSameRun(TrainingSettings other) {
        return withStepsDone(0).equals(other.withStepsDone(0));
    }

    /** The same, after another number of steps. */
    public TrainingSettings withStepsDone(int done) {
        return new TrainingSettings(recipe, done, seed, dataset, images, extraSamples);
    }
}
