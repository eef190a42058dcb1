package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkAugmenterTest {
    private static final int TRIES = 200;
    private static final OptionalInt FOUR = OptionalInt.of(4);

    private final Ink ink = new Ink(List.of(line(60, 60, 60, 220), line(60, 140, 200, 140)));

    /** Returns a straight stroke of 21 samples. */
    static Stroke line(double x0, double y0, double x1, double y1) {
        return new Stroke(
                IntStream.rangeClosed(0, 20)
                        .mapToObj(i -> new InkPoint(x0 + (x1 - x0) * i / 20, y0 + (y1 - y0) * i / 20))
                        .toList(),
                14);
    }

    @Test
    void inkDependsOnlyOnTheSeed() {
        InkAugmenter augmenter = new InkAugmenter(Augmentation.STANDARD);
        assertEquals(
                augmenter.augment(ink, FOUR, new SplittableRandom(1)),
                augmenter.augment(ink, FOUR, new SplittableRandom(1)));
        assertNotEquals(
                augmenter.augment(ink, FOUR, new SplittableRandom(1)),
                augmenter.augment(ink, FOUR, new SplittableRandom(2)));
    }

    @Test
    void withoutStrengthInkStaysUnchanged() {
        InkAugmenter none = new InkAugmenter(Augmentation.NONE);
        assertEquals(ink, none.augment(ink, FOUR, new SplittableRandom(1)));
        assertEquals(
                InkNormalizer.normalize(ink, InkNormalizer.PEN_WIDTH), none.image(ink, FOUR, new SplittableRandom(1)));
        assertEquals(DigitImage.blank(), none.image(Ink.empty(), FOUR, new SplittableRandom(1)));
    }

    @Test
    void samplesAreDroppedExceptTheEndsOfStrokes() {
        InkAugmenter augmenter = new InkAugmenter(Augmentation.NONE.with(Augmentation.Strength.JITTER, 1e-9));
        SplittableRandom random = new SplittableRandom(3);
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            Ink changed = augmenter.augment(ink, FOUR, random);
            assertEquals(2, changed.strokes().size());
            for (int stroke = 0; stroke < 2; stroke++) {
                List<InkPoint> before = ink.strokes().get(stroke).points();
                List<InkPoint> after = changed.strokes().get(stroke).points();
                assertEquals(0, before.get(0).distanceTo(after.get(0)), 1e-6);
                assertEquals(0, before.get(20).distanceTo(after.get(after.size() - 1)), 1e-6);
                lengths.add(after.size());
            }
        }
        assertEquals(Set.of(21, 11, 8, 6), lengths, "all samples, or every second, third or fourth and the last");
    }

    @Test
    void thicknessVariesThePenWidth() {
        InkAugmenter augmenter = new InkAugmenter(Augmentation.NONE.with(Augmentation.Strength.THICKNESS, 1));
        SplittableRandom random = new SplittableRandom(4);
        double thinnest = Double.POSITIVE_INFINITY;
        double thickest = 0;
        for (int i = 0; i < TRIES; i++) {
            double mass = 0;
            for (float pixel : augmenter.image(ink, FOUR, random).toArray()) {
                mass += pixel;
            }
            thinnest = Math.min(thinnest, mass);
            thickest = Math.max(thickest, mass);
        }
        assertTrue(thickest > 1.8 * thinnest, thinnest + " to " + thickest);
    }

    /** The amplitude is uniform from 0 to the strength, so the root mean square is the strength divided by √3. */
    @Test
    void elasticDistortionHasItsStrengthInImagePixels() {
        InkAugmenter augmenter = new InkAugmenter(Augmentation.NONE.with(Augmentation.Strength.ELASTIC, 1.2));
        SplittableRandom random = new SplittableRandom(6);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 10 * TRIES; i++) {
            List<Stroke> changed = augmenter.augment(ink, FOUR, random).strokes();
            for (int stroke = 0; stroke < 2; stroke++) {
                for (int point = 0; point <= 20; point++) {
                    InkPoint before = ink.strokes().get(stroke).points().get(point);
                    InkPoint after = changed.get(stroke).points().get(point);
                    sum += Math.pow(before.distanceTo(after), 2) / 2;
                    count++;
                }
            }
        }
        // The longer side, 160 pad units, becomes 20 pixels minus the pen width.
        double pixels = Math.sqrt(sum / count) * (20 - InkNormalizer.PEN_WIDTH) / 160;
        assertEquals(1.2 / Math.sqrt(3), pixels, 0.1);
    }

    @Test
    void scaleAndShearStayWithinTheirStrengths() {
        SplittableRandom random = new SplittableRandom(7);
        InkAugmenter scaled = new InkAugmenter(Augmentation.NONE.with(Augmentation.Strength.SCALE, 0.25));
        InkAugmenter sheared = new InkAugmenter(Augmentation.NONE.with(Augmentation.Strength.SHEAR, 0.3));
        double widest = 0;
        double max = 0;
        for (int i = 0; i < TRIES; i++) {
            Extent box = Extent.ofSamples(scaled.augment(ink, FOUR, random));
            widest = Math.max(widest, box.width() / 140);
            assertTrue(box.width() <= 140 * 1.25 + 1e-9 && box.width() >= 140 / 1.25 - 1e-9, "width " + box.width());
            List<Stroke> strokes = sheared.augment(ink, FOUR, random).strokes();
            List<InkPoint> upright = strokes.get(0).points();
            assertEquals(160, upright.get(20).y() - upright.get(0).y(), 1e-9, "shear keeps heights");
            List<InkPoint> flat = strokes.get(1).points();
            assertEquals(140, flat.get(20).x() - flat.get(0).x(), 1e-9, "shear keeps widths");
            max = Math.max(max, Math.abs(upright.get(20).x() - upright.get(0).x()) / 160);
        }
        assertTrue(widest > 1.2, "widened up to " + widest);
        assertTrue(max > 0.27 && max <= 0.3 + 1e-9, "sheared up to " + max);
    }

    @Test
    void rotationKeepsLengthsAndAngles() {
        InkAugmenter augmenter = new InkAugmenter(Augmentation.NONE.with(Augmentation.Strength.ROTATION, 30));
        SplittableRandom random = new SplittableRandom(5);
        double max = 0;
        for (int i = 0; i < TRIES; i++) {
            List<InkPoint> points =
                    augmenter.augment(ink, FOUR, random).strokes().get(0).points();
            InkPoint top = points.get(0);
            InkPoint bottom = points.get(20);
            assertEquals(160, top.distanceTo(bottom), 1e-9);
            max = Math.max(max, Math.abs(Math.toDegrees(Math.atan2(bottom.x() - top.x(), bottom.y() - top.y()))));
        }
        assertTrue(max > 25 && max <= 30, "up to " + max + " degrees");
    }
}
