package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the plots' axes say, and which values they span. */
class AxisTest {
    @Test
    void ticksAreRound() {
        assertEquals(List.of(0.0, 5_000.0, 10_000.0, 15_000.0, 20_000.0), Ticks.between(0, 20_000, 5));
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), Ticks.between(0, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> Ticks.between(1, 1, 5));
    }

    @Property
    void ticksLieInTheRangeAndAreNotTooMany(
            @ForAll @DoubleRange(min = -100, max = 100) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
            @ForAll @IntRange(min = 2, max = 12) int wanted) {
        List<Double> ticks = Ticks.between(low, low + length, wanted);
        assertTrue(ticks.size() <= wanted + 1, ticks.toString());
        for (double tick : ticks) {
            assertTrue(tick >= low - 1e-6 * length && tick <= low + length + 1e-6 * length, ticks.toString());
        }
    }

    @Test
    void accuracyIsSeenFromAsCloseAsItsLatePointsAllow() {
        assertEquals(new ValueRange.Bounds(0, 1), ValueRange.accuracy().of(List.of(new Curve())));
        Curve early = new Curve();
        early.add(0, 0.1);
        early.add(100, 0.8);
        assertEquals(new ValueRange.Bounds(0, 1), ValueRange.accuracy().of(List.of(early)));
        Curve late = new Curve();
        late.add(0, 0.1);
        for (int i = 1; i < 100; i++) {
            late.add(i, 0.97);
        }
        assertEquals(new ValueRange.Bounds(0.95, 1), ValueRange.accuracy().of(List.of(late)));
    }

    @Test
    void lossIsSeenFromNothingToARoundNumberAboveItsLatePoints() {
        assertEquals(0, ValueRange.loss().of(List.of(new Curve())).low());
        Curve curve = new Curve();
        curve.add(1, 9);
        for (int i = 2; i < 100; i++) {
            curve.add(i, 0.4);
        }
        assertEquals(new ValueRange.Bounds(0, 0.5), ValueRange.loss().of(List.of(curve)));
    }

    @Test
    void theAverageIsNotDrawnDownByHavingBegunAtNothing() {
        Smoothed smoothed = new Smoothed();
        smoothed.restart(100);
        smoothed.add(1, 2.5);
        assertEquals(2.5, smoothed.smooth().y(0), 1e-12);
        smoothed.add(2, 1.5);
        double average = smoothed.smooth().y(1);
        assertTrue(average > 1.5 && average < 2.5, "between the two: " + average);
        assertEquals(1.5, smoothed.raw().y(1));
    }

    @Test
    void aCurveNeverGoesBack() {
        Curve curve = new Curve();
        curve.add(5, 1);
        assertThrows(IllegalArgumentException.class, () -> curve.add(4, 1));
    }

    @Test
    void timeLeftIsAClock() {
        assertEquals("0:07", ProgressCard.clock(7.2));
        assertEquals("11:34", ProgressCard.clock(694));
        assertEquals("1:02:03", ProgressCard.clock(3_723));
    }
}
