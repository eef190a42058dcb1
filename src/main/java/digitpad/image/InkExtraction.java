package digitpad.image;

import java.util.Arrays;

/**
 * Tells the ink of a picture from its paper. Paper becomes exactly 0, because a single grey pixel in a corner would
 * otherwise be part of the digit's box and shrink the digit.
 */
final class InkExtraction {
    /** Contrast (of 0..1) below which nothing on the paper is ink: shadows, the weave of a scanner's lid. */
    private static final double LEAST_CONTRAST = 0.06;

    /** How many deviations of the paper's noise ink has to differ. */
    private static final double NOISES = 5;

    /** Ink, of 0..1, that a drawn picture's paper may show: rounding in whatever wrote it. */
    private static final double CLEAN_FLOOR = 0.01;

    /** The same after JPEG, which leaves ripples around every edge. */
    private static final double LOSSY_FLOOR = 0.1;

    /** The same on a photograph, whose edges fade through everything between paper and ink. */
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

    /** The ink of a picture; blank if all of it has nearly one brightness. */
    static Coverage of(GrayImage picture, boolean lossy) {
        return new InkExtraction(picture, lossy).extract();
    }

    private Coverage extract() {
        double strongest = Quantiles.at(0.9998, ink);
        if (strongest < Math.max(LEAST_CONTRAST, NOISES * paper.noise())) {
            return Coverage.of(picture.width(), picture.height(), new float[ink.length]);
        }
        if (paper.isFlat()) {
            scale(inkLevel(strongest, 0.95), lossy ? LOSSY_FLOOR : CLEAN_FLOOR, false);
        } else {
            double level = inkLevel(strongest, 0.5);
            scale(level, Math.min(0.45, Math.max(PHOTO_FLOOR, NOISES * paper.noise() / level)), true);
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

    /** What counts as full ink: of all pixels at least half as strong as the strongest, the one at {@code share}. */
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

    /** To 0..1, what is at most {@code floor} to 0; {@code stretched} takes the floor off the rest as well. */
    private void scale(double level, double floor, boolean stretched) {
        for (int i = 0; i < ink.length; i++) {
            double share = ink[i] / level;
            double kept = stretched ? (share - floor) / (1 - 2 * floor) : share;
            ink[i] = share <= floor ? 0 : (float) Math.min(1, kept);
        }
    }
}
