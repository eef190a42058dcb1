package digitpad.image;

import digitpad.image.paper.BoxMean;
import digitpad.image.paper.Contrast;
import digitpad.image.paper.Plane;
import digitpad.image.paper.Quantiles;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Turns the contrast to the paper into ink, 0..1. Paper becomes exactly 0. Otherwise a single gray pixel in a corner
 * would enlarge the digit's bounding box and shrink the digit.
 */
final class InkThreshold {
    /** The minimum contrast of ink, 0..1. Anything fainter is a shadow or the texture of a scanner's lid. */
    private static final double MIN_CONTRAST = 0.06;

    /** The same in a photograph, where paper has more texture. */
    private static final double MIN_PHOTO_CONTRAST = 0.09;

    /** The mean of 3x3 pixels of ink differs from paper by this many standard deviations of one pixel's noise. */
    private static final double MIN_MEAN_DEVIATIONS = 2.5;

    /** Ink must differ from paper by this many standard deviations of the paper's noise. */
    private static final double MIN_DEVIATIONS = 5;

    /** Values up to this count as paper in a drawing, 0..1; they come from rounding in the program that saved it. */
    private static final double CLEAN_FLOOR = 0.01;

    /** The same for JPEG files, which have compression artifacts around every edge. */
    private static final double LOSSY_FLOOR = 0.1;

    /** The same for photographs, whose blurred edges have all values between paper and ink. */
    private static final double PHOTO_FLOOR = 0.25;

    /** The same for noisy photographs. */
    private static final double MAX_PHOTO_FLOOR = 0.45;

    /** The share of all pixels that is not above the strongest contrast. The few others are defects. */
    private static final double STRONGEST = 0.9998;

    /** The quantile of the ink's contrast that is full ink, in a drawing and in a photograph. */
    private static final double CLEAN_LEVEL = 0.95;

    private static final double PHOTO_LEVEL = 0.5;

    private final Contrast contrast;
    private final double strongest;

    private InkThreshold(Contrast contrast) {
        this.contrast = contrast;
        // Means of 3x3 pixels have a third of the noise.
        Plane smooth = contrast.isFlat() ? contrast.plane() : BoxMean.of(contrast.plane(), 1);
        strongest = Quantiles.at(STRONGEST, smooth.values());
    }

    /**
     * Returns the ink; empty if nothing differs from the paper.
     *
     * @param lossy whether the picture was compressed with loss, as in JPEG files, or had single wrong pixels
     */
    static Optional<Plane> apply(Contrast contrast, boolean lossy) {
        InkThreshold threshold = new InkThreshold(contrast);
        if (!threshold.isAnyInk()) {
            return Optional.empty();
        }
        return Optional.of(contrast.isFlat() ? threshold.drawing(lossy) : threshold.photograph());
    }

    private boolean isAnyInk() {
        double least =
                contrast.isFlat() ? MIN_CONTRAST : Math.max(MIN_PHOTO_CONTRAST, MIN_MEAN_DEVIATIONS * contrast.noise());
        return !(strongest < least);
    }

    private Plane drawing(boolean lossy) {
        double floor = lossy ? LOSSY_FLOOR : CLEAN_FLOOR;
        return scaled(inkLevel(CLEAN_LEVEL), floor, share -> share);
    }

    private Plane photograph() {
        double level = inkLevel(PHOTO_LEVEL);
        double noise = MIN_DEVIATIONS * contrast.noise() / level;
        double floor = Math.min(MAX_PHOTO_FLOOR, Math.max(PHOTO_FLOOR, noise));
        // Stretches the values between the floor and its counterpart to 0..1.
        return scaled(level, floor, share -> (share - floor) / (1 - 2 * floor));
    }

    /** Returns the contrast of full ink: the quantile {@code share} of the pixels above half the strongest contrast. */
    private double inkLevel(double share) {
        float[] values = contrast.plane().values();
        float[] strong = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value > strongest / 2) {
                strong[count++] = value;
            }
        }
        return Quantiles.at(share, Arrays.copyOf(strong, count));
    }

    /** Returns the share of {@code level}, adjusted, up to 1; 0 for shares up to {@code floor}. */
    private Plane scaled(double level, double floor, DoubleUnaryOperator adjustment) {
        float[] values = contrast.plane().values();
        float[] ink = new float[values.length];
        for (int i = 0; i < ink.length; i++) {
            double share = values[i] / level;
            ink[i] = share <= floor ? 0 : (float) Math.min(1, adjustment.applyAsDouble(share));
        }
        return contrast.plane().with(ink);
    }
}
