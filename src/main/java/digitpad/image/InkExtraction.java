package digitpad.image;

import java.util.Arrays;

/**
 * Separates the ink of a picture from its paper. Paper becomes exactly 0. Otherwise a single gray pixel in a corner
 * would enlarge the digit's bounding box and shrink the digit.
 */
final class InkExtraction {
    /** The minimum contrast of ink, 0..1. Anything fainter is a shadow or the texture of a scanner's lid. */
    private static final double MIN_CONTRAST = 0.06;

    /** Ink must differ from paper by this many standard deviations of the paper's noise. */
    private static final double MIN_DEVIATIONS = 5;

    /** Values up to this count as paper in a drawing, 0..1; they come from rounding in the program that saved it. */
    private static final double CLEAN_FLOOR = 0.01;

    /** The same for JPEG files, which have compression artifacts around every edge. */
    private static final double LOSSY_FLOOR = 0.1;

    /** The same for photographs, whose blurred edges have all values between paper and ink. */
    private static final double PHOTO_FLOOR = 0.25;

    private final GrayImage picture;
    private final PaperModel paper;
    private final float[] ink;
    private final boolean lossy;

    private InkExtraction(GrayImage picture, boolean lossy) {
        this.picture = picture;
        this.lossy = lossy;
        paper = PaperModel.of(picture);
        ink = paper.contrast();
    }

    /**
     * Returns the ink of a picture of packed 0xAARRGGBB pixels (not premultiplied), row by row; blank if there is too
     * little contrast.
     */
    static Coverage of(int width, int height, int[] argb, boolean lossy) {
        return of(GrayImage.of(width, height, argb), lossy);
    }

    /** Returns the ink of a picture; blank if there is too little contrast. */
    static Coverage of(GrayImage picture, boolean lossy) {
        return new InkExtraction(picture, lossy).extract();
    }

    private Coverage extract() {
        double strongest = Quantiles.at(0.9998, ink);
        if (strongest < Math.max(MIN_CONTRAST, MIN_DEVIATIONS * paper.noise())) {
            return Coverage.of(picture.width(), picture.height(), new float[ink.length]);
        }
        if (paper.isFlat()) {
            scale(inkLevel(strongest, 0.95), lossy ? LOSSY_FLOOR : CLEAN_FLOOR, false);
        } else {
            double level = inkLevel(strongest, 0.5);
            scale(level, Math.min(0.45, Math.max(PHOTO_FLOOR, MIN_DEVIATIONS * paper.noise() / level)), true);
        }
        if (lossy || !paper.isFlat()) {
            Specks.remove(picture.width(), ink);
        }
        if (paper.isFlat()) {
            EdgeSharpener.sharpen(picture.width(), ink);
        } else {
            EdgeSharpener.trim(picture.width(), ink);
        }
        return Coverage.of(picture.width(), picture.height(), ink);
    }

    /** Returns the contrast of full ink: the quantile {@code share} of the pixels above half the strongest contrast. */
    private double inkLevel(double strongest, double share) {
        float[] strong = new float[ink.length];
        int count = 0;
        for (float contrast : ink) {
            if (contrast > strongest / 2) {
                strong[count++] = contrast;
            }
        }
        return Quantiles.at(share, Arrays.copyOf(strong, count));
    }

    /**
     * Scales the ink so that {@code level} becomes 1, and sets values up to {@code floor} to 0. If {@code stretched},
     * the values between {@code floor} and {@code 1 - floor} are stretched to 0..1.
     */
    private void scale(double level, double floor, boolean stretched) {
        for (int i = 0; i < ink.length; i++) {
            double share = ink[i] / level;
            double value = stretched ? (share - floor) / (1 - 2 * floor) : share;
            ink[i] = share <= floor ? 0 : (float) Math.min(1, value);
        }
    }
}
