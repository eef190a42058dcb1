package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;

/**
 * What ends a training before all its steps are taken. Each may be missing (null).
 *
 * @param targetAccuracy ends once so great a share of the validation images is read right
 * @param patience ends once so many validations in a row were no better than the best before
 * @param minutes ends once it has trained for so long, pauses left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlyStoppingCriteria(Double targetAccuracy, Integer patience, Double minutes) {
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    /** All steps are taken. */
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

    public boolean isOutOfTime(Duration elapsed) {
        return secondsLeft(elapsed) <= 0;
    }

    /** Seconds it may go on after so much time of training; infinite if time ends nothing. */
    public double secondsLeft(Duration elapsed) {
        return minutes == null
                ? Double.POSITIVE_INFINITY
                : (minutes * MILLIS_PER_MINUTE - elapsed.toMillis()) / MILLIS_PER_SECOND;
    }
}
