package digitpad.training;

import digitpad.dataset.Split;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.TrainingSettings;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * Makes models of a network in training, which say how it was trained.
 *
 * @param material that is learned from, nothing else
 */
record ModelSnapshots(TrainingPlan plan, TrainingData material, Split split) {
    /** A model in the middle of a training: it has no name of its own and no scores yet. */
    Model unfinished(TrainedNetwork network, int stepsDone) {
        ModelInfo info = new ModelInfo(
                plan.preset().id(),
                plan.preset().id(),
                plan.preset().architecture(),
                settings(stepsDone),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Calibration.NONE,
                Instant.now());
        return new Model(info, network.parameters());
    }

    /** The model that comes of a training, with its scores, not calibrated yet. */
    Model finished(TrainedNetwork network, int stepsDone, String name, double validation, double test) {
        ModelInfo info = new ModelInfo(
                name,
                plan.preset().id(),
                plan.preset().architecture(),
                settings(stepsDone),
                OptionalDouble.of(validation),
                OptionalDouble.of(test),
                Calibration.NONE,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return new Model(info, network.parameters());
    }

    private TrainingSettings settings(int stepsDone) {
        return new TrainingSettings(
                plan.recipe(),
                stepsDone,
                plan.seed(),
                material.name(),
                split.training().count(),
                material.extraSamples());
    }
}
