package digitpad.image;

import java.util.Arrays;

/** A color image of packed 0xAARRGGBB pixels, not premultiplied, row by row from the top left. */
record ArgbImage(int width, int height, int[] argb) {
    private static final int OPAQUE = 255;

    /** Returns a picture without transparency: transparent pixels become white or, behind light drawings, black. */
    RgbPicture overPaper() {
        int paper = isLightDrawing() ? 0 : OPAQUE;
        int[] rgb = new int[argb.length];
        for (int i = 0; i < rgb.length; i++) {
            int alpha = argb[i] >>> 24;
            rgb[i] = blend(argb[i] >> 16 & 0xFF, paper, alpha) << 16
                    | blend(argb[i] >> 8 & 0xFF, paper, alpha) << 8
                    | blend(argb[i] & 0xFF, paper, alpha);
        }
        return RgbPicture.of(width, height, rgb);
    }

    /** Returns whether most of the picture is transparent, and the rest is light on average. */
    private boolean isLightDrawing() {
        double opacity = 0;
        double light = 0;
        for (int pixel : argb) {
            int alpha = pixel >>> 24;
            opacity += alpha;
            light += alpha * ((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 3.0;
        }
        return opacity < argb.length * OPAQUE / 2.0 && light > opacity * OPAQUE / 2;
    }

    private static int blend(int level, int paper, int alpha) {
        return (level * alpha + paper * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
    }

    /**
     * Averages pixels down by an integer factor, row by row, so that an image that is too large for the memory never
     * exists. Colors count as much as they are opaque.
     */
    static final class Averager {
        private final int width;
        private final int factor;
        private final int columns;
        private final int[] argb;
        private final int[] alpha;
        private final int[] red;
        private final int[] green;
        private final int[] blue;
        private int rowsAdded;
        private int rowsWritten;

        /** Creates an averager for an image of this size; the longer side becomes {@code maxSide} or less. */
        Averager(int width, int height, int maxSide) {
            this.width = width;
            factor = (Math.max(width, height) + maxSide - 1) / maxSide;
            columns = (width + factor - 1) / factor;
            argb = new int[columns * ((height + factor - 1) / factor)];
            alpha = new int[columns];
            red = new int[columns];
            green = new int[columns];
            blue = new int[columns];
        }

        /** Adds the next row, of packed 0xAARRGGBB pixels. */
        void add(int[] row) {
            if (factor == 1) {
                System.arraycopy(row, 0, argb, rowsAdded * columns, columns);
                rowsAdded++;
                return;
            }
            for (int column = 0, x = 0; column < columns; column++) {
                for (int end = Math.min(width, x + factor); x < end; x++) {
                    int pixel = row[x];
                    int opacity = pixel >>> 24;
                    alpha[column] += opacity;
                    red[column] += opacity * (pixel >> 16 & 0xFF);
                    green[column] += opacity * (pixel >> 8 & 0xFF);
                    blue[column] += opacity * (pixel & 0xFF);
                }
            }
            rowsAdded++;
            if (rowsAdded % factor == 0) {
                writeRow(factor);
            }
        }

        /** Returns the image, after all rows have been added. */
        ArgbImage image() {
            if (factor > 1 && rowsAdded % factor != 0) {
                writeRow(rowsAdded % factor);
            }
            return new ArgbImage(columns, argb.length / columns, argb);
        }

        private void writeRow(int rows) {
            for (int column = 0; column < columns; column++) {
                int pixels = rows * Math.min(factor, width - column * factor);
                int opacity = alpha[column];
                int weight = Math.max(1, opacity);
                argb[rowsWritten * columns + column] = rounded(opacity, pixels) << 24
                        | rounded(red[column], weight) << 16
                        | rounded(green[column], weight) << 8
                        | rounded(blue[column], weight);
            }
            rowsWritten++;
            for (int[] sum : new int[][] {alpha, red, green, blue}) {
                Arrays.fill(sum, 0);
            }
        }

        private static int rounded(int sum, int count) {
            return (int) ((sum + count / 2L) / count);
        }
    }
}
