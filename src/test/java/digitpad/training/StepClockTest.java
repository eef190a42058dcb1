package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StepClockTest {
    private static final long MILLI = 1_000_000;

    @Test
    void beforeFirstStep_rateAndTimeAreZero() {
        StepClock clock = new StepClock(100, 50, 0);
        assertEquals(0, clock.imagesPerSecond());
        assertEquals(0, clock.secondsLeft(5 * MILLI));
    }

    @Test
    void rate_excludesMeasuringButTimeLeftIncludesIt() {
        StepClock clock = new StepClock(100, 50, 0);
        for (int i = 0; i < 10; i++) {
            clock.stepped(50 * MILLI);
        }
        assertEquals(1_000, clock.imagesPerSecond(), 1e-6);
        // Ten steps took one second in total, so the remaining ninety take nine.
        assertEquals(9, clock.secondsLeft(1_000 * MILLI), 1e-6);
    }

    @Test
    void rate_ignoresOldSteps() {
        StepClock clock = new StepClock(10_000, 50, 0);
        for (int i = 0; i < 1_000; i++) {
            clock.stepped(500 * MILLI);
        }
        for (int i = 0; i < 1_000; i++) {
            clock.stepped(50 * MILLI);
        }
        assertEquals(1_000, clock.imagesPerSecond(), 1e-6);
    }
}
