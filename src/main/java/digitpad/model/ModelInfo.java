package digitpad.model;

import digitpad.network.Architecture;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The description of a model, without its parameters.
 *
 * @param name the user's name for the model
 * @param preset the name of the preset that the model was made from
 * @param architecture of the network
 * @param training how the model was trained
 * @param validationAccuracy share of the validation images recognized correctly, 0..1
 * @param testAccuracy share of the test images recognized correctly, 0..1; empty if they were not evaluated
 * @param calibration how logits are turned into probabilities
 * @param created when the training ended
 */
public record ModelInfo(
        String name,
        String preset,
        Architecture architecture,
        TrainingSettings training,
        OptionalDouble validationAccuracy,
        OptionalDouble testAccuracy,
        Calibration calibration,
        Instant created) {
    /**
     * Returns whether both models come from the same training run, at the same or different steps. A network still in
     * training has no test accuracy, which distinguishes it from a finished model with the same name and settings.
     */
    public boolean isFromSameRun(ModelInfo other) {
        return name.equals(other.name)
                && architecture.equals(other.architecture)
                && training.isSameRun(other.training)
                && testAccuracy.isPresent() == other.testAccuracy.isPresent();
    }

    /** Returns this description with another name. */
    public ModelInfo withName(String newName) {
        return new ModelInfo(
                newName, preset, architecture, training, validationAccuracy, testAccuracy, calibration, created);
    }

    /** Returns this description with another calibration. */
    ModelInfo withCalibration(Calibration newCalibration) {
        return new ModelInfo(
                name, preset, architecture, training, validationAccuracy, testAccuracy, newCalibration, created);
    }
}
