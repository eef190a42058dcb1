package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;

/**
 * What ends a training before all its steps are taken. Each may be missing (null).
 *
 * @param targetAccuracy ends once so great a share of the validation images is read right, above 0 to 1
 * @param patience ends once so many validations in a row were no better than the best before, 1..{@value #MOST_PATIENCE}
 * @param minutes ends once it has trained for so long, rests left out, above 0 to {@value #MOST_MINUTES}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlyStopping(Double targetAccuracy, Integer patience, Double minutes) {
    public static final int MOST_PATIENCE = 1_000;
    public static final double MOST_MINUTES = 100_000;

    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    /** All steps are taken. */
    public static final EarlyStopping NONE = new EarlyStopping(null, null, null);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public EarlyStopping {
        if (targetAccuracy != null && !(targetAccuracy > 0 && targetAccuracy <= 1)) {
            throw new IllegalArgumentException("targetAccuracy: " + targetAccuracy);
        }
        if (patience != null && !(patience >= 1 && patience <= MOST_PATIENCE)) {
            throw new IllegalArgumentException("patience: " + patience);
        }
        if (minutes != null && !(minutes > 0 && minutes <= MOST_MINUTES)) {
            throw new IllegalArgumentException("minutes: " + minutes);
        }
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
