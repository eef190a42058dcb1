package digitpad.ui.draw;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Keeps Esc from clearing the drawing for a moment after the user comes from another screen, where Esc goes back one
 * step.
 */
final class EscapeGuard {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoClock;
    private boolean left;
    private OptionalLong returned = OptionalLong.empty();

    EscapeGuard(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Called when the Draw screen comes to the front or leaves it. */
    void setInFront(boolean inFront) {
        if (!inFront) {
            left = true;
        } else if (left) {
            returned = OptionalLong.of(nanoClock.getAsLong());
        }
    }

    boolean allowsClearing() {
        return returned.isEmpty() || nanoClock.getAsLong() - returned.getAsLong() >= NANOS;
    }
}
