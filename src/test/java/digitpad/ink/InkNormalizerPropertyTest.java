package digitpad.ink;

import static digitpad.ink.InkNormalizer.StrokeWidth.AS_DRAWN;
import static digitpad.ink.InkNormalizer.StrokeWidth.LIKE_MNIST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.image.DigitMeasures;
import digitpad.ink.InkNormalizer.StrokeWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class InkNormalizerPropertyTest {
    /** Differences up to this come from rounding; real differences are larger than 0.1. */
    private static final double ROUNDING = 1e-4;

    @Provide
    Arbitrary<Ink> ink() {
        return Strokes.anyInk();
    }

    @Property
    void movedInkGivesSameImage(
            @ForAll("ink") Ink ink,
            @ForAll @DoubleRange(min = -280, max = 280) double x,
            @ForAll @DoubleRange(min = -280, max = 280) double y) {
        Assume.that(!isAlmostABlob(ink));
        Ink moved = Strokes.transformed(ink, point -> new InkPoint(point.x() + x, point.y() + y), 1);
        assertSame(ink, moved, LIKE_MNIST);
        assertSame(ink, moved, AS_DRAWN);
    }

    @Property
    void scaledInkWithSamePenGivesSameImage(
            @ForAll("ink") Ink ink, @ForAll @DoubleRange(min = 0.3, max = 3) double factor) {
        // Ink that is small compared to its pen becomes a blob, and the image differs.
        Assume.that(size(ink) * Math.min(1, factor) > 41);
        Ink scaled = Strokes.transformed(ink, point -> new InkPoint(point.x() * factor, point.y() * factor), 1);
        assertSame(ink, scaled, LIKE_MNIST);
    }

    @Property
    void inkScaledWithItsPenGivesSameImage(
            @ForAll("ink") Ink ink, @ForAll @DoubleRange(min = 0.3, max = 3) double factor) {
        Assume.that(!isAlmostABlob(ink));
        Ink scaled = Strokes.transformed(ink, point -> new InkPoint(point.x() * factor, point.y() * factor), factor);
        assertSame(ink, scaled, LIKE_MNIST);
        assertSame(ink, scaled, AS_DRAWN);
    }

    @Property
    void penWidthDoesNotChangeTheImage(
            @ForAll("ink") Ink ink, @ForAll @DoubleRange(min = 0.05, max = 1) double factor) {
        Assume.that(size(ink) > 41);
        assertSame(ink, Strokes.transformed(ink, point -> point, factor), LIKE_MNIST);
    }

    @Property
    void reversedStrokesGiveSameImage(@ForAll("ink") Ink ink) {
        Ink reversed = new Ink(ink.strokes().stream()
                .map(stroke -> new Stroke(reversed(stroke.points()), stroke.width()))
                .toList());
        assertSame(ink, reversed, LIKE_MNIST);
    }

    @Property
    void anyInkGivesAnMnistLikeImage(@ForAll("ink") Ink ink, @ForAll StrokeWidth width) {
        DigitImage image = InkNormalizer.normalize(sheet(ink), width);
        assertFalse(image.isBlank());
        DigitMeasures measures = DigitMeasures.of(image);
        assertEquals(1f, measures.brightest());
        assertTrue(measures.isCentered() || touchesBorder(image), measures.toString());
        if (size(ink) > 41 || width == AS_DRAWN) {
            assertEquals(20, measures.longerSide());
        }
    }

    private static void assertSame(Ink one, Ink other, StrokeWidth width) {
        DigitImage first = InkNormalizer.normalize(sheet(one), width);
        DigitImage second = InkNormalizer.normalize(sheet(other), width);
        assertTrue(
                DigitMeasures.greatestDifference(first, second) < ROUNDING,
                () -> "a pixel differs by " + DigitMeasures.greatestDifference(first, second));
    }

    /** Returns whether ink touches the border, in which case its mass cannot always be centered. */
    private static boolean touchesBorder(DigitImage image) {
        for (int i = 0; i < DigitImage.SIZE; i++) {
            if (image.at(0, i) + image.at(27, i) + image.at(i, 0) + image.at(i, 27) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether ink is exactly as long as its pen is wide, so that rounding decides whether it becomes a blob.
     */
    private static boolean isAlmostABlob(Ink ink) {
        double widest = ink.strokes().stream().mapToDouble(Stroke::width).max().orElseThrow();
        return Math.abs(size(ink) - widest) < 1e-6;
    }

    private static double size(Ink ink) {
        Extent extent = Extent.empty();
        for (Stroke stroke : ink.strokes()) {
            extent = extent.union(Extent.ofSamples(stroke));
        }
        return extent.longerSide();
    }

    private static Sheet sheet(Ink ink) {
        return new Sheet(Optional.empty(), ink);
    }

    private static List<InkPoint> reversed(List<InkPoint> points) {
        List<InkPoint> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return reversed;
    }
}
