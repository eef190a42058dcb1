package digitpad.augmentation;

import digitpad.image.DigitImage;
import digitpad.image.Normalizer;
import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Changes strokes at random, as strongly as an {@link Augmentation} says: writing style, fewer samples, jitter, elastic
 * distortion, scale, shear, rotation, and pen width. Strokes are changed before they become pixels, so nothing is
 * blurred. Not thread-safe.
 */
public final class InkAugmenter {
    /** At most every fourth sample remains after thinning, as with a slow mouse or a quick hand. */
    private static final int MAX_THINNING = 4;

    /** The share of digits whose samples are thinned. */
    private static final double THINNED_SHARE = 0.4;

    /** The longer side of the samples after normalization, in pixels. */
    private static final double SIDE_IN_PIXELS = Normalizer.DIGIT_SIDE - InkNormalizer.PEN_WIDTH;

    private final Augmentation strengths;
    private final WritingStyle style;
    private final DisplacementField field = new DisplacementField();

    public InkAugmenter(Augmentation strengths) {
        this.strengths = strengths;
        style = new WritingStyle(strengths.style());
    }

    /** Returns the 28x28 image of the ink after random changes, drawn with a random pen; blank if there is no ink. */
    public DigitImage image(Ink ink, OptionalInt digit, RandomGenerator random) {
        Ink augmented = augment(ink, digit, random);
        double pen = InkNormalizer.PEN_WIDTH + RandomDraws.symmetric(strengths.thickness(), random);
        return InkNormalizer.normalize(augmented, pen);
    }

    /**
     * Returns ink after random changes.
     *
     * @param drawn may be empty
     * @param digit what it shows; empty if it is no digit
     */
    public Ink augment(Ink drawn, OptionalInt digit, RandomGenerator random) {
        if (strengths.changesNothing() || drawn.isEmpty()) {
            return drawn;
        }
        Ink ink = style.vary(drawn, digit, random);
        Extent box = Extent.ofSamples(ink);
        double side = Math.max(box.longerSide(), Double.MIN_NORMAL);
        LinearTransform transform = LinearTransform.draw(strengths, random);
        double amplitude = random.nextDouble() * strengths.elastic() * side / SIDE_IN_PIXELS;
        field.draw(amplitude, random);
        double jitter = random.nextDouble() * strengths.jitter();
        boolean thinned = strengths.jitter() > 0 && random.nextDouble() < THINNED_SHARE;
        int keepEvery = thinned ? 2 + random.nextInt(MAX_THINNING - 1) : 1;
        List<Stroke> strokes = new ArrayList<>(ink.strokes().size());
        for (Stroke stroke : ink.strokes()) {
            List<InkPoint> points = new ArrayList<>();
            int last = stroke.points().size() - 1;
            for (int i = 0; i <= last; i++) {
                if (i % keepEvery == 0 || i == last) {
                    points.add(moved(stroke.points().get(i), box, side, transform, jitter, random));
                }
            }
            strokes.add(new Stroke(points, stroke.width()));
        }
        return new Ink(strokes);
    }

    /** Returns the new position of a sample. The displacement field covers a square of {@code side} around the box. */
    private InkPoint moved(
            InkPoint point, Extent box, double side, LinearTransform transform, double jitter, RandomGenerator random) {
        double x = point.x() - box.centerX();
        double y = point.y() - box.centerY();
        double u = 0.5 + x / side;
        double v = 0.5 + y / side;
        double distortedX = x + field.dx(u, v) + jitter * random.nextGaussian();
        double distortedY = y + field.dy(u, v) + jitter * random.nextGaussian();
        return new InkPoint(
                box.centerX() + transform.x(distortedX, distortedY),
                box.centerY() + transform.y(distortedX, distortedY));
    }
}
