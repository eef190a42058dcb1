package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.training.plan.EarlyStopping;
import digitpad.training.plan.Settings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlyStopTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void withoutConditionsNothingEndsATraining() {
        EarlyStop stop = new EarlyStop(EarlyStopping.NONE);
        for (int i = 0; i < 2_000; i++) {
            stop.validated(1);
        }
        assertEquals(Optional.empty(), stop.reason(Duration.ofDays(100)));
    }

    @Test
    void theTargetIsReachedByTheLastValidationNotByAnEarlierOne() {
        EarlyStop stop = new EarlyStop(new EarlyStopping(0.9, null, null));
        assertEquals(Optional.empty(), stop.reason(SOON));
        stop.validated(0.8999);
        assertEquals(Optional.empty(), stop.reason(SOON));
        stop.validated(0.9);
        assertEquals(Optional.of(Ending.TARGET), stop.reason(SOON));
        stop.validated(0.89);
        assertEquals(Optional.empty(), stop.reason(SOON));
    }

    @Test
    void theTimeLeftIsThatUntilItEnds() {
        assertEquals(Double.POSITIVE_INFINITY, EarlyStopping.NONE.secondsLeft(SOON));
        EarlyStopping minute = new EarlyStopping(null, null, 1.0);
        assertEquals(59, minute.secondsLeft(SOON));
        assertEquals(-60, minute.secondsLeft(Duration.ofMinutes(2)));
        assertTrue(minute.isOutOfTime(Duration.ofMinutes(1)));
        assertFalse(minute.isOutOfTime(Duration.ofMillis(59_999)));
    }

    @Test
    void patienceEndsAfterSoManyValidationsThatAreNoBetterThanTheBest() {
        EarlyStop stop = new EarlyStop(new EarlyStopping(null, 2, null));
        for (double accuracy : new double[] {0.5, 0.4, 0.6, 0.6}) {
            stop.validated(accuracy);
            assertEquals(Optional.empty(), stop.reason(SOON), "after " + accuracy);
        }
        stop.validated(0.59);
        assertEquals(Optional.of(Ending.PATIENCE), stop.reason(SOON));
        stop.validated(0.61);
        assertEquals(Optional.empty(), stop.reason(SOON), "a better one starts anew");
    }

    @Test
    void timeIsCountedInMinutes() {
        EarlyStop stop = new EarlyStop(new EarlyStopping(null, null, 1.5));
        assertEquals(Optional.empty(), stop.reason(Duration.ofMillis(89_999)));
        assertEquals(Optional.of(Ending.TIME), stop.reason(Duration.ofSeconds(90)));
    }

    @Test
    void conditionsThatMakeNoSenseAreRefused() {
        for (double target : new double[] {0, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(target, null, null));
        }
        for (int patience : new int[] {0, Settings.PATIENCE.most() + 1}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(null, patience, null));
        }
        for (double minutes : new double[] {0, -1, Double.NaN, Settings.MINUTES.most() + 1}) {
            assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(null, null, minutes));
        }
    }
}
