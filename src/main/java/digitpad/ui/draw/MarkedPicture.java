package digitpad.ui.draw;

import digitpad.image.Coverage;
import digitpad.image.RgbPicture;

/**
 * A small picture on which the ink is tinted and the rest is dimmed.
 *
 * @param argb packed opaque pixels, row by row
 * @param factor the number of pixels of the original, in each direction, that became one
 */
record MarkedPicture(int width, int height, int[] argb, int factor) {
    /** The share of the background's color in pixels without ink. */
    private static final double DIMMING = 0.4;

    /** The share of the accent color in full ink. */
    private static final double TINT = 0.85;

    private static final int OPAQUE = 0xFF000000;

    /**
     * Returns a marked picture.
     *
     * @param ink as wide and high as the picture
     * @param maxSide the maximum length of the longer side in pixels
     * @param accent the color of the ink, 0xRRGGBB
     * @param background the color to which the rest is dimmed, 0xRRGGBB
     */
    static MarkedPicture of(RgbPicture picture, Coverage ink, int maxSide, int accent, int background) {
        int factor = (Math.max(picture.width(), picture.height()) + maxSide - 1) / maxSide;
        int width = (picture.width() + factor - 1) / factor;
        int height = (picture.height() + factor - 1) / factor;
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = OPAQUE | mean(picture, ink, i % width * factor, i / width * factor, factor, accent, background);
        }
        return new MarkedPicture(width, height, argb, factor);
    }

    private static int mean(
            RgbPicture picture, Coverage ink, int left, int top, int factor, int accent, int background) {
        double[] sums = new double[3];
        int pixels = 0;
        for (int row = top; row < Math.min(picture.height(), top + factor); row++) {
            for (int column = left; column < Math.min(picture.width(), left + factor); column++) {
                double tint = TINT * ink.at(row, column);
                double dimming = DIMMING * (1 - ink.at(row, column));
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += tint * level(accent, i)
                            + dimming * level(background, i)
                            + (1 - tint - dimming) * level(picture.at(row, column), i);
                }
                pixels++;
            }
        }
        int rgb = 0;
        for (double sum : sums) {
            rgb = rgb << Byte.SIZE | (int) Math.round(sum / pixels);
        }
        return rgb;
    }

    private static int level(int rgb, int component) {
        return (rgb >> (Byte.SIZE * (2 - component))) & 0xFF;
    }
}
