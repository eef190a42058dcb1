package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;

/**
 * The criteria that stop training before all steps are done. Each may be missing (null).
 *
 * @param targetAccuracy stops once the validation accuracy reaches this value, 0..1
 * @param patience stops after this many validations in a row without a new best
 * @param minutes stops after this many minutes of training, without pauses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlyStoppingCriteria(Double targetAccuracy, Integer patience, Double minutes) {
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    /** No criteria: training takes all steps. */
    public static final EarlyStoppingCriteria NONE = new EarlyStoppingCriteria(null, null, null);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public EarlyStoppingCriteria {
        Settings.TARGET_ACCURACY.requireValid(targetAccuracy);
        Settings.PATIENCE.requireValid(patience);
        Settings.MINUTES.requireValid(minutes);
    }

    EarlyStoppingCriteria withTargetAccuracy(Double other) {
        return new EarlyStoppingCriteria(other, patience, minutes);
    }

    EarlyStoppingCriteria withPatience(Integer other) {
        return new EarlyStoppingCriteria(targetAccuracy, other, minutes);
    }

    EarlyStoppingCriteria withMinutes(Double other) {
        return new EarlyStoppingCriteria(targetAccuracy, patience, other);
    }

    /** Returns whether the time limit is reached after {@code elapsed} of training. */
    public boolean isOutOfTime(Duration elapsed) {
        return secondsLeft(elapsed) <= 0;
    }

    /** Returns the seconds left after {@code elapsed} of training; negative if exceeded, infinite without a limit. */
    public double secondsLeft(Duration elapsed) {
        return minutes == null
                ? Double.POSITIVE_INFINITY
                : (minutes * MILLIS_PER_MINUTE - elapsed.toMillis()) / MILLIS_PER_SECOND;
    }
}
