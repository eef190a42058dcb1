package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrokeVariationTest {
    private static final int TRIES = 200;

    private final Stroke circle = new Stroke(
            IntStream.rangeClosed(0, 40)
                    .mapToObj(i ->
                            new InkPoint(100 + 50 * Math.sin(i * Math.PI / 20), 100 - 50 * Math.cos(i * Math.PI / 20)))
                    .toList(),
            14);

    private final StrokeVariation variation = new StrokeVariation(100, 1, new SplittableRandom(1));

    /** Returns whether the point is the top of the circle, where it starts and ends. */
    private static boolean isTop(InkPoint point) {
        return point.distanceTo(new InkPoint(100, 50)) < 1e-9;
    }

    private Stroke opened(int digit) {
        List<Stroke> strokes = new ArrayList<>(List.of(circle));
        variation.openLoop(strokes, digit);
        assertEquals(1, strokes.size());
        return strokes.get(0);
    }

    @Test
    void openLoop_cutsSixAndNine() {
        double largest = 0;
        for (int i = 0; i < TRIES; i++) {
            List<InkPoint> six = opened(6).points();
            List<InkPoint> nine = opened(9).points();
            assertTrue(isTop(six.get(0)));
            assertTrue(isTop(nine.get(nine.size() - 1)));
            assertTrue(nine.get(0).distanceTo(circle.points().get(0)) <= 30);
            largest = Math.max(
                    largest, six.get(six.size() - 1).distanceTo(circle.points().get(40)));
        }
        assertTrue(largest > 25 && largest <= 30, "at most three tenths of the side: " + largest);
    }

    @Test
    void openLoop_cutsZeroOrEightOnce() {
        for (int digit : new int[] {0, 8}) {
            int atStart = 0;
            for (int i = 0; i < TRIES; i++) {
                List<InkPoint> points = opened(digit).points();
                boolean keepsStart = isTop(points.get(0));
                boolean keepsEnd = isTop(points.get(points.size() - 1));
                assertTrue(keepsStart || keepsEnd);
                atStart += keepsStart ? 0 : 1;
            }
            assertEquals(TRIES / 2.0, atStart, TRIES / 5.0);
        }
    }

    @Test
    void openLoop_leavesOtherDigits() {
        assertEquals(circle, opened(5));
    }

    @Test
    void openLoop_keepsMostOfShortStroke() {
        Stroke hook = new Stroke(List.of(new InkPoint(0, 0), new InkPoint(8, 0)), 14);
        List<Stroke> strokes = new ArrayList<>(List.of(hook, circle));
        variation.openLoop(strokes, 6);
        assertTrue(new PenPath(strokes.get(0).points()).length() >= 6);
        assertEquals(circle, strokes.get(1));
    }
}
