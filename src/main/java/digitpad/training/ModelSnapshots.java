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
 * Makes models of a network in training, with the settings it is trained with.
 *
 * @param name of the models
 * @param data all samples it is trained on, and no others
 */
record ModelSnapshots(String name, TrainingPlan plan, TrainingData data, Split split) {
    /** Returns a model of an unfinished run, without scores. */
    Model unfinished(TrainedNetwork network, int stepsDone) {
        ModelInfo info = new ModelInfo(
                name,
                plan.preset().id(),
                plan.preset().architecture(),
                settings(stepsDone),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Calibration.NONE,
                Instant.now());
        return new Model(info, network.parameters());
    }

    /** Returns the final model with the scores that were computed, not yet calibrated. */
    Model finished(TrainedNetwork network, int stepsDone, OptionalDouble validation, OptionalDouble test) {
        ModelInfo info = new ModelInfo(
                name,
                plan.preset().id(),
                plan.preset().architecture(),
                settings(stepsDone),
                validation,
                test,
                Calibration.NONE,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return new Model(info, network.parameters());
    }

    private TrainingSettings settings(int stepsDone) {
        return new TrainingSettings(
                plan.recipe(),
                stepsDone,
                plan.seed(),
                data.name(),
                split.training().count(),
                data.extraSamples());
    }
}
