package digitpad.model;

import digitpad.network.Architecture;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What is known of a model besides its parameters.
 *
 * @param name what the user calls it
 * @param preset the name of the preset that it was made from
 * @param architecture which network it is
 * @param training how it was trained
 * @param validationAccuracy share of the held-out images read right, 0..1
 * @param testAccuracy share of the test images read right, 0..1, if they were scored
 * @param calibration how its logits become an answer
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
     * Whether the two are one network at two moments of its training, or the same moment. A network in training has no
     * test score, and otherwise may have the name of the one that comes with the program.
     */
    public boolean isFromSameRun(ModelInfo other) {
        return name.equals(other.name)
                && architecture.equals(other.architecture)
                && training.isSameRun(other.training)
                && testAccuracy.isPresent() == other.testAccuracy.isPresent();
    }

    /** The same, under another name. */
    public ModelInfo withName(String other) {
        return new ModelInfo(
                other, preset, architecture, training, validationAccuracy, testAccuracy, calibration, created);
    }

    /** The same, with another way from logits to answers. */
    ModelInfo withCalibration(Calibration other) {
        return new ModelInfo(name, preset, architecture, training, validationAccuracy, testAccuracy, other, created);
    }
}
