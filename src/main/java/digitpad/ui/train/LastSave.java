package digitpad.ui.train;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last time the current run was saved: a crash loses the steps after it.
 *
 * @param steps the number of steps that are saved
 * @param when the time of the save; empty if the run was saved before it was resumed in this window
 * @param failing whether a later attempt to save failed
 */
record LastSave(int steps, Optional<Instant> when, boolean failing) {
    /** Returns the time from the save to {@code now}; zero if the clock was set back in between. */
    Optional<Duration> age(Instant now) {
        return when.map(savedAt -> Duration.between(savedAt, now)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
