package digitpad.ui.draw;

import digitpad.image.Coverage;
import digitpad.image.RgbPicture;
import digitpad.ui.Palette;
import javafx.scene.paint.Color;

/**
 * A small picture on which the ink is tinted and the rest is dimmed.
 *
 * @param argb packed opaque pixels, row by row
 * @param factor the number of pixels of the original, in each direction, that became one
 */
record MarkedPicture(int width, int height, int[] argb, int factor) {
    /** The share of the background's color in pixels without ink, if there is ink elsewhere. */
    private static final double DIMMING = 0.55;

    /** The share of the accent color in full ink. */
    private static final double TINT = 0.85;

    /** Red, green and blue. */
    private static final int COMPONENTS = 3;

    private static final int OPAQUE = 0xFF000000;

    /**
     * The colors of the marks.
     *
     * @param accent the color of the ink, 0xRRGGBB
     * @param background the color to which the rest is dimmed, 0xRRGGBB
     */
    record Colors(int accent, int background) {
        static Colors of(Palette palette) {
            return new Colors(rgb(palette.training()), rgb(palette.paper()));
        }

        private static int rgb(Color color) {
            return (int) Math.round(color.getRed() * 255) << 16
                    | (int) Math.round(color.getGreen() * 255) << 8
                    | (int) Math.round(color.getBlue() * 255);
        }
    }

    /**
     * Returns a marked picture.
     *
     * @param ink as wide and high as the picture
     * @param maxSide the maximum length of the longer side in pixels
     */
    static MarkedPicture of(RgbPicture picture, Coverage ink, int maxSide, Colors colors) {
        int factor = (Math.max(picture.width(), picture.height()) + maxSide - 1) / maxSide;
        int width = (picture.width() + factor - 1) / factor;
        int height = (picture.height() + factor - 1) / factor;
        Marker marker = new Marker(picture, ink, colors, ink.isBlank() ? 0 : DIMMING);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = OPAQUE | marker.mean(i % width * factor, i / width * factor, factor);
        }
        return new MarkedPicture(width, height, argb, factor);
    }

    private record Marker(RgbPicture picture, Coverage ink, Colors colors, double dimming) {
        /** Returns the mean color of a square of marked pixels, 0xRRGGBB; it can extend beyond the picture. */
        int mean(int left, int top, int side) {
            double[] sums = new double[COMPONENTS];
            int pixels = 0;
            for (int row = top; row < Math.min(picture.height(), top + side); row++) {
                for (int column = left; column < Math.min(picture.width(), left + side); column++) {
                    add(row, column, sums);
                    pixels++;
                }
            }
            int rgb = 0;
            for (double sum : sums) {
                rgb = rgb << Byte.SIZE | (int) Math.round(sum / pixels);
            }
            return rgb;
        }

        private void add(int row, int column, double[] sums) {
            double tint = TINT * ink.at(row, column);
            double dimmed = dimming * (1 - ink.at(row, column));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += tint * level(colors.accent(), i)
                        + dimmed * level(colors.background(), i)
                        + (1 - tint - dimmed) * level(picture.at(row, column), i);
            }
        }
    }

    private static int level(int rgb, int component) {
        return (rgb >> (Byte.SIZE * (COMPONENTS - 1 - component))) & 0xFF;
    }
}
