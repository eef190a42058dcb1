package digitpad.evaluation.robustness;

import digitpad.augmentation.ImageTransform;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Changes samples as a {@link Disturbance} says. The network sees the changed image as it is: it is not normalized
 * again, because the normalizer would undo much of the change, and what is tested is the network. Only shaky strokes
 * are drawn and normalized like strokes on the pad.
 *
 * <p>The random part of a change depends only on the seed, the index of the sample and the disturbance, so a stronger
 * change of a sample is the same change, only stronger.
 */
public final class Disturber {
    private final long seed;

    /** Creates a disturber; the same seed gives the same images. */
    public Disturber(long seed) {
        this.seed = seed;
    }

    /**
     * Returns the changed image of a sample; the sample's own image at strength 0.
     *
     * @param index of the sample in its set
     * @param strength 0 or more, in the unit of the disturbance; may lie between those that are tested
     * @throws IllegalArgumentException if the strength is below 0, or above it and the disturbance does not apply
     */
    public DigitImage image(EvaluationSample sample, int index, Disturbance disturbance, double strength) {
        if (strength == 0) {
            return sample.image();
        }
        if (!(strength > 0) || !disturbance.appliesTo(sample)) {
            throw new IllegalArgumentException(disturbance + " of strength " + strength + " does not apply");
        }
        RandomGenerator random = random(index, disturbance);
        return switch (disturbance) {
            case ROTATION ->
                new ImageTransform(random.nextBoolean() ? strength : -strength, 1, 0, 0).apply(sample.image());
            case SHIFT -> shifted(sample.image(), strength, 2 * Math.PI * random.nextDouble());
            case LARGER -> new ImageTransform(0, 1 + strength, 0, 0).apply(sample.image());
            case SMALLER ->
                new ImageTransform(0, Math.max(1 - strength, Double.MIN_NORMAL), 0, 0).apply(sample.image());
            case THICKER -> StrokeThickness.thicker(sample.image(), strength);
            case THINNER -> StrokeThickness.thinner(sample.image(), strength);
            case NOISE -> PixelNoise.add(sample.image(), strength, random);
            case BLUR -> GaussianBlur.apply(sample.image(), strength);
            case OCCLUSION -> CoveredSquare.apply(sample.image(), strength, random);
            case TREMOR -> normalized(Tremor.apply(sample.strokes().orElseThrow(), strength, random));
        };
    }

    private RandomGenerator random(int index, Disturbance disturbance) {
        // Seeds that follow each other give unrelated numbers only if they are mixed twice.
        long mixed = new SplittableRandom(31 * seed + disturbance.id().hashCode()).nextLong();
        return new SplittableRandom(mixed + index);
    }

    private static DigitImage shifted(DigitImage image, double pixels, double direction) {
        return new ImageTransform(0, 1, pixels * Math.cos(direction), pixels * Math.sin(direction)).apply(image);
    }

    private static DigitImage normalized(Ink ink) {
        return InkNormalizer.normalize(new Sheet(Optional.empty(), ink), StrokeWidth.LIKE_MNIST);
    }
}
