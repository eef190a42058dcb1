package digitpad.ui.train;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a crash would lose of the run under way.
 *
 * @param steps up to which it is written down where it stands
 * @param when that was; none if it was before this window went on with it
 * @param failing whether it could not be written down since
 */
record LastSave(int steps, Optional<Instant> when, boolean failing) {
    /** How long ago that was, at {@code now}; not less than nothing, whatever the clock does. */
    Optional<Duration> age(Instant now) {
        return when.map(then -> Duration.between(then, now))
                .map(passed -> passed.isNegative() ? Duration.ZERO : passed);
    }
}
