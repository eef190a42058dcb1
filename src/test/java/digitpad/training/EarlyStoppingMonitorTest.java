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
    void withoutConditionsNothingEndsATraining() {
        EarlyStoppingMonitor stop = new EarlyStoppingMonitor(EarlyStoppingCriteria.NONE);
        for (int i = 0; i < 2_000; i++) {
            stop.validated(1);
        }
        assertEquals(Optional.empty(), stop.stopReason(Duration.ofDays(100)));
    }

    @Test
    void theTargetIsReachedByTheLastValidationNotByAnEarlierOne() {
        EarlyStoppingMonitor stop = new EarlyStoppingMonitor(new EarlyStoppingCriteria(0.9, null, null));
        assertEquals(Optional.empty(), stop.stopReason(SOON));
        stop.validated(0.8999);
        assertEquals(Optional.empty(), stop.stopReason(SOON));
        stop.validated(0.9);
        assertEquals(Optional.of(StopReason.TARGET), stop.stopReason(SOON));
        stop.validated(0.89);
        assertEquals(Optional.empty(), stop.stopReason(SOON));
    }

    @Test
    void theTimeLeftIsThatUntilItEnds() {
        assertEquals(Double.POSITIVE_INFINITY, EarlyStoppingCriteria.NONE.secondsLeft(SOON));
        EarlyStoppingCriteria minute = new EarlyStoppingCriteria(null, null, 1.0);
        assertEquals(59, minute.secondsLeft(SOON));
        assertEquals(-60, minute.secondsLeft(Duration.ofMinutes(2)));
        assertTrue(minute.isOutOfTime(Duration.ofMinutes(1)));
        assertFalse(minute.isOutOfTime(Duration.ofMillis(59_999)));
    }

    @Test
    void patienceEndsAfterSoManyValidationsThatAreNoBetterThanTheBest() {
        EarlyStoppingMonitor stop = new EarlyStoppingMonitor(new EarlyStoppingCriteria(null, 2, null));
        for (double accuracy : new double[] {0.5, 0.4, 0.6, 0.6}) {
            stop.validated(accuracy);
            assertEquals(Optional.empty(), stop.stopReason(SOON), "after " + accuracy);
        }
        stop.validated(0.59);
        assertEquals(Optional.of(StopReason.PATIENCE), stop.stopReason(SOON));
        stop.validated(0.61);
        assertEquals(Optional.empty(), stop.stopReason(SOON), "a better one starts anew");
    }

    @Test
    void timeIsCountedInMinutes() {
        EarlyStoppingMonitor stop = new EarlyStoppingMonitor(new EarlyStoppingCriteria(null, null, 1.5));
        assertEquals(Optional.empty(), stop.stopReason(Duration.ofMillis(89_999)));
        assertEquals(Optional.of(StopReason.TIME), stop.stopReason(Duration.ofSeconds(90)));
    }

    @Test
    void conditionsThatMakeNoSenseAreRefused() {
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
