package digitpad.training;

import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.time.Duration;
import java.util.Optional;

/** Checks whether a criterion for stopping early is met. Used only by the training thread. */
final class EarlyStoppingMonitor {
    private final EarlyStoppingCriteria criteria;
    private double best = Double.NEGATIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;
    private int validationsWithoutBest;

    EarlyStoppingMonitor(EarlyStoppingCriteria criteria) {
        this.criteria = criteria;
    }

    /** Takes a measurement into account if it is a validation accuracy. */
    void measured(Measurement measurement) {
        if (measurement.measure() == Measure.VALIDATION_ACCURACY) {
            validated(measurement.value());
        }
    }

    /** Takes a validation accuracy, 0..1, into account. */
    void validated(double accuracy) {
        last = accuracy;
        validationsWithoutBest = accuracy > best ? 0 : validationsWithoutBest + 1;
        best = Math.max(best, accuracy);
    }

    /** Returns why to stop now; empty to continue. {@code elapsed} is the time trained so far, without pauses. */
    Optional<StopReason> stopReason(Duration elapsed) {
        if (criteria.targetAccuracy() != null && last >= criteria.targetAccuracy()) {
            return Optional.of(StopReason.TARGET);
        }
        if (criteria.patience() != null && validationsWithoutBest >= criteria.patience()) {
            return Optional.of(StopReason.PATIENCE);
        }
        return criteria.isOutOfTime(elapsed) ? Optional.of(StopReason.TIME) : Optional.empty();
    }
}
