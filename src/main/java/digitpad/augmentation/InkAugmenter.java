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
import java.util.random.RandomGenerator;

/**
 * Changes strokes as an {@link Augmentation} says, before they become pixels, so that nothing is blurred: fewer samples,
 * trembling, elastic distortion, rotation, slant and aspect, and then another pen. Belongs to one thread.
 */
public final class InkAugmenter {
    /** Of how many samples one may be kept at most: slow mice and quick hands. */
    private static final int SPARSEST = 4;

    /** The share of digits whose samples are thinned out. */
    private static final double THINNED = 0.4;

    /** What the normaliser makes of the longer side of the samples. */
    private static final double SIDE_IN_PIXELS = Normalizer.DIGIT_SIDE - InkNormalizer.PEN_WIDTH;

    private final Augmentation strengths;
    private final DisplacementField field = new DisplacementField();

    public InkAugmenter(Augmentation strengths) {
        this.strengths = strengths;
    }

    /** The 28x28 image of the ink as another hand with another pen might have written it; blank if there is no ink. */
    public DigitImage image(Ink ink, RandomGenerator random) {
        Ink changed = augment(ink, random);
        double pen = InkNormalizer.PEN_WIDTH + RandomDraws.symmetric(strengths.thickness(), random);
        return InkNormalizer.normalize(changed, pen);
    }

    /** The ink as another hand might have written it. */
    public Ink augment(Ink ink, RandomGenerator random) {
        if (strengths.changesNothing() || ink.isEmpty()) {
            return ink;
        }
        Extent box = Extent.ofSamples(ink);
        double side = Math.max(box.longerSide(), Double.MIN_NORMAL);
        LinearTransform affine = LinearTransform.draw(strengths, random);
        double amplitude = random.nextDouble() * strengths.elastic() * side / SIDE_IN_PIXELS;
        field.draw(amplitude, random);
        double trembling = random.nextDouble() * strengths.jitter();
        boolean thinned = strengths.jitter() > 0 && random.nextDouble() < THINNED;
        int keepOneOf = thinned ? 2 + random.nextInt(SPARSEST - 1) : 1;
        List<Stroke> strokes = new ArrayList<>(ink.strokes().size());
        for (Stroke stroke : ink.strokes()) {
            List<InkPoint> points = new ArrayList<>();
            int last = stroke.points().size() - 1;
            for (int i = 0; i <= last; i++) {
                if (i % keepOneOf == 0 || i == last) {
                    points.add(moved(stroke.points().get(i), box, side, affine, trembling, random));
                }
            }
            strokes.add(new Stroke(points, stroke.width()));
        }
        return new Ink(strokes);
    }

    /** Where a sample goes; the elastic distortion spans the square of that side around the box. */
    private InkPoint moved(
            InkPoint point, Extent box, double side, LinearTransform affine, double trembling, RandomGenerator random) {
        double x = point.x() - box.centerX();
        double y = point.y() - box.centerY();
        double u = 0.5 + x / side;
        double v = 0.5 + y / side;
        double bentX = x + field.dx(u, v) + trembling * random.nextGaussian();
        double bentY = y + field.dy(u, v) + trembling * random.nextGaussian();
        return new InkPoint(box.centerX() + affine.x(bentX, bentY), box.centerY() + affine.y(bentX, bentY));
    }
}
