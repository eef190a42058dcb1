package digitpad.training;

import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.time.Duration;
import java.util.Optional;

/** Watches whether one of the conditions that end a training early is met. Belongs to the training thread. */
final class EarlyStoppingMonitor {
    private final EarlyStoppingCriteria conditions;
    private double best = Double.NEGATIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;
    private int withoutGain;

    EarlyStoppingMonitor(EarlyStoppingCriteria conditions) {
        this.conditions = conditions;
    }

    /** Counts what was measured, if it is a validation accuracy. */
    void measured(Measurement measurement) {
        if (measurement.measure() == Measure.VALIDATION_ACCURACY) {
            validated(measurement.value());
        }
    }

    /** Counts a validation accuracy, 0..1. */
    void validated(double accuracy) {
        last = accuracy;
        withoutGain = accuracy > best ? 0 : withoutGain + 1;
        best = Math.max(best, accuracy);
    }

    /** Why to end now, after so much time of training; none to go on. */
    Optional<StopReason> stopReason(Duration elapsed) {
        if (conditions.targetAccuracy() != null && last >= conditions.targetAccuracy()) {
            return Optional.of(StopReason.TARGET);
        }
        if (conditions.patience() != null && withoutGain >= conditions.patience()) {
            return Optional.of(StopReason.PATIENCE);
        }
        return conditions.isOutOfTime(elapsed) ? Optional.of(StopReason.TIME) : Optional.empty();
    }
}
