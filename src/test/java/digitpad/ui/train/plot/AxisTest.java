package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests the ticks, scales and value ranges of the plots. */
class AxisTest {
    private static final Span ALL = new Span(0, 20_000);

    @Test
    void ticksAreRound() {
        assertEquals(List.of(0.0, 5_000.0, 10_000.0, 15_000.0, 20_000.0), Ticks.between(0, 20_000, 5));
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), Ticks.between(0, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> Ticks.between(1, 1, 5));
    }

    @Property
    void ticksAreInRangeAndFew(
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
    void accuracyRangeFitsLatePoints() {
        assertEquals(new ValueRange.Bounds(0, 1), ValueRange.ACCURACY.linear(List.of(new Curve()), ALL, false));
        Curve early = new Curve();
        early.add(0, 0.1);
        early.add(100, 0.8);
        assertEquals(new ValueRange.Bounds(0, 1), ValueRange.ACCURACY.linear(List.of(early), ALL, false));
        Curve late = new Curve();
        late.add(0, 0.1);
        for (int i = 1; i < 100; i++) {
            late.add(i, 0.97);
        }
        assertEquals(new ValueRange.Bounds(0.95, 1), ValueRange.ACCURACY.linear(List.of(late), ALL, false));
    }

    @Test
    void logarithmicAccuracyRangeFitsLatePoints() {
        Curve curve = new Curve();
        for (int i = 0; i < 100; i++) {
            curve.add(i, i < 20 ? 0.1 : 0.95);
        }
        assertTrue(ValueRange.ACCURACY.scale(true, List.of(curve), ALL, false).fraction(0.9) <= 0);
        assertTrue(ValueRange.ACCURACY.scale(true, List.of(curve), ALL, false).fraction(0.96) > 0);
        // When zoomed in, all visible values are in range.
        assertTrue(ValueRange.ACCURACY
                        .scale(true, List.of(curve), new Span(5, 30), false)
                        .fraction(0.1)
                > 0);
    }

    @Test
    void lossRangeGoesFromZeroToRoundNumber() {
        assertEquals(0, ValueRange.LOSS.linear(List.of(new Curve()), ALL, false).low());
        Curve curve = new Curve();
        curve.add(1, 9);
        for (int i = 2; i < 100; i++) {
            curve.add(i, 0.4);
        }
        assertEquals(new ValueRange.Bounds(0, 0.5), ValueRange.LOSS.linear(List.of(curve), ALL, false));
    }

    @Test
    void allValuesIncludeFirstSteps() {
        Curve accuracy = new Curve();
        Curve loss = new Curve();
        for (int i = 0; i < 100; i++) {
            accuracy.add(i, i < 5 ? 0.1 : 0.99);
            loss.add(i, i < 5 ? 9 : 0.4);
        }
        assertEquals(new ValueRange.Bounds(0, 1), ValueRange.ACCURACY.linear(List.of(accuracy), ALL, true));
        assertEquals(new ValueRange.Bounds(0, 10), ValueRange.LOSS.linear(List.of(loss), ALL, true));
        assertTrue(ValueRange.ACCURACY.scale(true, List.of(accuracy), ALL, true).fraction(0.1) >= 0);
    }

    @Test
    void averageFollowsQuicklyFirstAndSmoothsLater() {
        SmoothedCurve smoothed = new SmoothedCurve(20);
        smoothed.add(1, 10);
        assertEquals(10, smoothed.shown().y(0), 1e-12, "the average starts at the first value");
        for (int i = 2; i <= 30; i++) {
            smoothed.add(i, i % 2 == 0 ? 1 : 2);
        }
        assertEquals(1.5, smoothed.shown().y(11), 0.5, "the first value soon has no influence");
        for (int i = 31; i <= 200; i++) {
            smoothed.add(i, i % 2 == 0 ? 1 : 2);
            if (i > 100) {
                assertEquals(1.5, smoothed.shown().y(i - 1), 0.05);
            }
        }
        assertEquals(1, smoothed.raw().y(199));
    }

    @Test
    void curveRejectsDecreasingX() {
        Curve curve = new Curve();
        curve.add(5, 1);
        assertThrows(IllegalArgumentException.class, () -> curve.add(4, 1));
    }

    @Test
    void zoomedRangeFitsVisibleValues() {
        Curve curve = new Curve();
        for (int i = 0; i < 1_000; i++) {
            curve.add(i, i < 100 ? 2 : 0.2);
        }
        assertEquals(new ValueRange.Bounds(0, 0.2), ValueRange.LOSS.linear(List.of(curve), ALL, false));
        assertEquals(new ValueRange.Bounds(0, 2), ValueRange.LOSS.linear(List.of(curve), new Span(50, 120), false));
    }

    @Test
    void logScaleSpacesEqualRatiosEqually() {
        LogScale scale = LogScale.around(0.003, 2);
        assertEquals(0, scale.fraction(scale.low()), 1e-12);
        assertEquals(1, scale.fraction(scale.high()), 1e-12);
        assertEquals(scale.fraction(0.1) - scale.fraction(0.01), scale.fraction(1) - scale.fraction(0.1), 1e-12);
        assertEquals(0.002, scale.low(), 1e-12, "a round number below the lowest value");
        assertEquals(2, scale.high(), 1e-12);
        assertEquals(List.of(0.01, 0.1, 1.0), scale.ticks(4));
        assertEquals(List.of(0.003, 0.01, 0.03, 0.1, 0.3, 1.0), scale.ticks(6));
        assertEquals(0.01, LogScale.around(0.06, 0.08).low(), 1e-12, "at least one decade");
        assertEquals(0.1, LogScale.around(0.1, 8).low(), 1e-12, "the lowest value itself if it is round");
        assertTrue(Double.isFinite(scale.fraction(0)), "0 has no logarithm but can be drawn");
    }

    @Test
    void errorScaleIsLogarithmicInError() {
        ErrorScale scale = ErrorScale.of(0.9, 0.999);
        assertEquals(scale.fraction(0.99) - scale.fraction(0.9), scale.fraction(0.999) - scale.fraction(0.99), 1e-9);
        assertEquals(1, scale.fraction(1), 1e-12, "100 % is at the top");
        assertEquals(List.of(0.9, 0.99, 0.999), scale.ticks(3));
    }

    @Property
    void logScaleTicksAreVisible(
            @ForAll @DoubleRange(min = 0.01, max = 10) double least,
            @ForAll @DoubleRange(min = 0, max = 10) double more,
            @ForAll @IntRange(min = 2, max = 12) int wanted) {
        LogScale scale = LogScale.around(least, least + more);
        List<Double> ticks = scale.ticks(wanted);
        assertTrue(ticks.size() >= 1, "no tick from " + scale.low() + " to " + scale.high());
        for (double tick : ticks) {
            assertTrue(scale.fraction(tick) >= -1e-6 && scale.fraction(tick) <= 1 + 1e-6, ticks.toString());
        }
    }

    @Test
    void formatSteps_usesThousandsAndMillions() {
        assertEquals("0", CurvePainter.formatSteps(0));
        assertEquals("750", CurvePainter.formatSteps(750));
        assertEquals("2.5k", CurvePainter.formatSteps(2_500));
        assertEquals("20k", CurvePainter.formatSteps(20_000));
        assertEquals("1.5M", CurvePainter.formatSteps(1_500_000));
        assertEquals("10M", CurvePainter.formatSteps(10_000_000));
    }
}
