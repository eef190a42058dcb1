package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.plan.Settings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlyStoppingMonitorTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void noCriteria_neverStops() {
        EarlyStoppingMonitor monitor = new EarlyStoppingMonitor(EarlyStoppingCriteria.NONE);
        for (int i = 0; i < 2_000; i++) {
            monitor.validated(1);
        }
        assertEquals(Optional.empty(), monitor.stopReason(Duration.ofDays(100)));
    }

    @Test
    void target_isComparedWithLastValidation() {
        EarlyStoppingMonitor monitor = new EarlyStoppingMonitor(new EarlyStoppingCriteria(0.9, null, null));
        assertEquals(Optional.empty(), monitor.stopReason(SOON));
        monitor.validated(0.8999);
        assertEquals(Optional.empty(), monitor.stopReason(SOON));
        monitor.validated(0.9);
        assertEquals(Optional.of(StopReason.TARGET), monitor.stopReason(SOON));
        monitor.validated(0.89);
        assertEquals(Optional.empty(), monitor.stopReason(SOON));
    }

    @Test
    void secondsLeft_countsDownToTimeLimit() {
        assertEquals(Double.POSITIVE_INFINITY, EarlyStoppingCriteria.NONE.secondsLeft(SOON));
        EarlyStoppingCriteria minute = new EarlyStoppingCriteria(null, null, 1.0);
        assertEquals(59, minute.secondsLeft(SOON));
        assertEquals(-60, minute.secondsLeft(Duration.ofMinutes(2)));
        assertTrue(minute.isOutOfTime(Duration.ofMinutes(1)));
        assertFalse(minute.isOutOfTime(Duration.ofMillis(59_999)));
    }

    @Test
    void patience_stopsAfterValidationsWithoutNewBest() {
        EarlyStoppingMonitor monitor = new EarlyStoppingMonitor(new EarlyStoppingCriteria(null, 2, null));
        for (double accuracy : new double[] {0.5, 0.4, 0.6, 0.6}) {
            monitor.validated(accuracy);
            assertEquals(Optional.empty(), monitor.stopReason(SOON), "after " + accuracy);
        }
        monitor.validated(0.59);
        assertEquals(Optional.of(StopReason.PATIENCE), monitor.stopReason(SOON));
        monitor.validated(0.61);
        assertEquals(Optional.empty(), monitor.stopReason(SOON), "a new best restarts the count");
    }

    @Test
    void timeLimit_isInMinutes() {
        EarlyStoppingMonitor monitor = new EarlyStoppingMonitor(new EarlyStoppingCriteria(null, null, 1.5));
        assertEquals(Optional.empty(), monitor.stopReason(Duration.ofMillis(89_999)));
        assertEquals(Optional.of(StopReason.TIME), monitor.stopReason(Duration.ofSeconds(90)));
    }

    @Test
    void invalidCriteria_areRejected() {
        for (double target : new double[] {0, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStoppingCriteria(target, null, null));
        }
        for (int patience : new int[] {0, Settings.PATIENCE.max() + 1}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStoppingCriteria(null, patience, null));
        }
        for (double minutes : new double[] {0, -1, Double.NaN, Settings.MINUTES.max() + 1}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStoppingCriteria(null, null, minutes));
        }
    }
}
