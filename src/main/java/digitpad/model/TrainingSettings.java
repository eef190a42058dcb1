package digitpad.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import digitpad.network.Recipe;

/**
 * How a model was trained.
 *
 * @param recipe how it was to be trained; in files, its settings are beside the other properties
 * @param stepsDone number of steps done
 * @param seed of weights, shuffling, augmentation and dropout
 * @param dataset the name of the training data
 * @param images number of images it was trained on, without the validation images; 0 if unknown
 * @param extraSamples number of additional digits it was trained on: stroke data and the user's own digits
 * @param fineTunedFrom the name of the model that the training continued; null if it started with fresh weights. All
 *     other settings but the data are then those of the fine-tuning
 */
public record TrainingSettings(
        @JsonUnwrapped Recipe recipe,
        int stepsDone,
        long seed,
        String dataset,
        int images,
        @JsonProperty("ink") int extraSamples,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fineTunedFrom) {
    /** Creates the settings of a training that started with fresh weights. */
    public TrainingSettings(Recipe recipe, int stepsDone, long seed, String dataset, int images, int extraSamples) {
        this(recipe, stepsDone, seed, dataset, images, extraSamples, null);
    }

    /** Returns whether both are of the same training run, after any number of steps. */
    public boolean isSameRun(TrainingSettings other) {
        return withStepsDone(0).equals(other.withStepsDone(0));
    }

    /** Returns these settings after another number of steps. */
    public TrainingSettings withStepsDone(int done) {
        return new TrainingSettings(recipe, done, seed, dataset, images, extraSamples, fineTunedFrom);
    }
}
