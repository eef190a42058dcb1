package digitpad.ui.train;

import java.time.Duration;
import java.time.Instant;

/**
 * What a crash would lose of the run under way.
 *
 * @param steps up to which it is written down where it stands
 * @param when that was
 * @param failing whether it could not be written down since
 */
record Kept(int steps, Instant when, boolean failing) {
    /** How long ago that was, at {@code now}; not less than nothing, whatever the clock does. */
    Duration age(Instant now) {
        Duration passed = Duration.between(when, now);
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
