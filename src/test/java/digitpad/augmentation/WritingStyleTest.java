package digitpad.augmentation;

import static digitpad.augmentation.InkAugmenterTest.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WritingStyleTest {
    private static final int TRIES = 2_000;

    private final Ink circle = new Ink(List.of(new Stroke(
            IntStream.rangeClosed(0, 40)
                    .mapToObj(i ->
                            new InkPoint(140 + 60 * Math.sin(i * Math.PI / 20), 140 - 90 * Math.cos(i * Math.PI / 20)))
                    .toList(),
            14)));

    private final Ink seven = new Ink(List.of(line(80, 60, 200, 60), line(200, 60, 120, 220)));

    private static List<Ink> varied(Ink ink, OptionalInt digit) {
        SplittableRandom random = new SplittableRandom(1);
        WritingStyle style = new WritingStyle(1);
        List<Ink> all = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            all.add(style.vary(ink, digit, random));
        }
        return all;
    }

    @Test
    void withoutStrength_changesNothing() {
        SplittableRandom random = new SplittableRandom(1);
        assertSame(circle, new WritingStyle(0).vary(circle, OptionalInt.of(0), random));
        assertEquals(new SplittableRandom(1).nextLong(), random.nextLong(), "nothing was drawn");
    }

    @Test
    void dot_staysUnchanged() {
        Ink dot = new Ink(List.of(new Stroke(List.of(new InkPoint(5, 5)), 14)));
        assertSame(dot, new WritingStyle(1).vary(dot, OptionalInt.of(1), new SplittableRandom(1)));
    }

    @Test
    void someZeros_getSlash() {
        List<Ink> slashed = varied(circle, OptionalInt.of(0)).stream()
                .filter(ink -> ink.strokes().stream().anyMatch(WritingStyleTest::isSlash))
                .toList();
        assertEquals(0.12, slashed.size() / (double) TRIES, 0.03);
        assertTrue(varied(circle, OptionalInt.empty()).stream()
                .noneMatch(ink -> ink.strokes().stream().anyMatch(WritingStyleTest::isSlash)));
        assertTrue(varied(circle, OptionalInt.of(6)).stream()
                .noneMatch(ink -> ink.strokes().stream().anyMatch(WritingStyleTest::isSlash)));
    }

    private static boolean isSlash(Stroke stroke) {
        InkPoint first = stroke.points().get(0);
        InkPoint last = stroke.points().get(stroke.points().size() - 1);
        double middleX = (first.x() + last.x()) / 2;
        double middleY = (first.y() + last.y()) / 2;
        double straight = first.distanceTo(last);
        boolean throughMiddle = Math.hypot(middleX - 140, middleY - 140) < 30;
        return throughMiddle && straight > 40 && new PenPath(stroke.points()).length() < 1.03 * straight;
    }

    @Test
    void someSevens_getBarThroughStem() {
        int crossed = 0;
        for (Ink ink : varied(seven, OptionalInt.of(7))) {
            for (Stroke stroke : ink.strokes()) {
                Extent box = Extent.ofSamples(stroke);
                boolean bar = box.centerY() > 100
                        && box.centerY() < 180
                        && box.width() > 30
                        && box.width() < 110
                        && box.height() < 0.7 * box.width();
                crossed += bar ? 1 : 0;
                if (bar) {
                    // The stem is at x = 160 in the middle of the height.
                    assertEquals(160, box.centerX(), 45);
                }
            }
        }
        assertEquals(0.12, crossed / (double) TRIES, 0.04);
    }

    @Test
    void someLoops_areLeftOpen() {
        double always = openShare(OptionalInt.of(3));
        assertEquals(always, openShare(OptionalInt.empty()), 0.02);
        for (int digit : new int[] {0, 6, 8, 9}) {
            assertEquals(always + 0.1, openShare(OptionalInt.of(digit)), 0.04, "digit " + digit);
        }
    }

    /** Returns the share of circles whose ends are more than 25 pixels apart, with a circle that is 180 high. */
    private double openShare(OptionalInt digit) {
        return varied(circle, digit).stream()
                        .map(ink -> ink.strokes().get(0).points())
                        .filter(points -> points.get(0).distanceTo(points.get(points.size() - 1)) > 25)
                        .count()
                / (double) TRIES;
    }

    @Test
    void someStrokes_getHook() {
        Ink straight = new Ink(List.of(line(140, 60, 140, 220)));
        long hooked = varied(straight, OptionalInt.of(4)).stream()
                .filter(ink -> ink.strokes().stream().skip(1).anyMatch(WritingStyleTest::isHook))
                .count();
        // Those that leave the line in its own direction are not counted.
        assertEquals(0.17, hooked / (double) TRIES, 0.05);
    }

    /** Returns whether a short straight stroke points to the side. */
    private static boolean isHook(Stroke stroke) {
        Extent box = Extent.ofSamples(stroke);
        return box.longerSide() < 50 && box.width() > 0.6 * box.height();
    }

    @Test
    void someStraightOnes_getFlag() {
        Ink straight = new Ink(List.of(line(140, 60, 130, 220)));
        // Steep flags are not counted.
        assertEquals(0.085, flaggedShare(straight, OptionalInt.of(1)), 0.035);
        // Some hooks look like a flag.
        assertEquals(0, flaggedShare(straight, OptionalInt.empty()), 0.02);
        List<InkPoint> points = new ArrayList<>(line(100, 100, 140, 60).points());
        points.addAll(line(140, 60, 130, 220).points());
        Ink bent = new Ink(List.of(new Stroke(points, 14)));
        assertEquals(flaggedShare(bent, OptionalInt.empty()), flaggedShare(bent, OptionalInt.of(1)), 0.02);
    }

    private static double flaggedShare(Ink ink, OptionalInt digit) {
        return varied(ink, digit).stream().filter(WritingStyleTest::hasFlag).count() / (double) TRIES;
    }

    /** Returns whether a short second stroke in the upper half falls to the left. */
    private static boolean hasFlag(Ink ink) {
        return ink.strokes().stream().skip(1).anyMatch(stroke -> {
            InkPoint left = Collections.min(stroke.points(), Comparator.comparingDouble(InkPoint::x));
            InkPoint right = Collections.max(stroke.points(), Comparator.comparingDouble(InkPoint::x));
            double width = right.x() - left.x();
            double fall = left.y() - right.y();
            return left.y() < 140 && width > 5 && fall > 0.2 * width && fall < 1.5 * width;
        });
    }

    /** The strokes of a 5 or 4 stand apart in many hands; a change must not turn the digit into another one. */
    @Test
    void parts_moveAgainstEachOtherALittle() {
        double largest = 0;
        int moved = 0;
        for (Ink ink : varied(seven, OptionalInt.empty())) {
            if (ink.strokes().size() == 2) {
                InkPoint end = ink.strokes()
                        .get(0)
                        .points()
                        .get(ink.strokes().get(0).points().size() - 1);
                double gap = end.distanceTo(ink.strokes().get(1).points().get(0));
                largest = Math.max(largest, gap);
                moved += gap > 1 ? 1 : 0;
            }
        }
        assertTrue(largest > 20 && largest < 110, "up to " + largest);
        assertTrue(moved > TRIES / 4 && moved < 3 * TRIES / 4, "moved " + moved);
    }

    @Test
    void size_staysClose() {
        for (Ink ink : varied(circle, OptionalInt.of(8))) {
            double side = Extent.ofSamples(ink).longerSide();
            assertTrue(side > 120 && side < 300, "side " + side);
        }
    }

    @Test
    void gapsHooksAndRetracedLines_addStrokes() {
        List<Ink> all = varied(circle, OptionalInt.of(8));
        double more = all.stream().filter(ink -> ink.strokes().size() > 1).count() / (double) TRIES;
        assertEquals(1 - 0.85 * 0.9 * 0.75, more, 0.03);
    }
}
