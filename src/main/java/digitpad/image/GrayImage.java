package digitpad.image;

import java.util.Arrays;

/** A gray image: the brightness of each pixel, 0 for black to 1 for white, row by row from the top left. */
record GrayImage(int width, int height, float[] values) {
    /**
     * The maximum length of the longer side. More pixels would not improve the 20-pixel digit, and would slow down
     * drawing over it.
     */
    static final int MAX_SIDE = 560;

    /** The border's width as a share of the picture's shorter side. */
    private static final double BORDER = 0.02;

    /**
     * Returns the gray image of packed 0xAARRGGBB pixels, not premultiplied. Large pictures are averaged down by an
     * integer factor. Transparent pixels count as paper: they are as bright as the opaque part of the border or, if
     * most of the picture is transparent, black or white, whichever contrasts with the visible part.
     */
    static GrayImage of(int width, int height, int[] argb) {
        int factor = (Math.max(width, height) + MAX_SIDE - 1) / MAX_SIDE;
        int columns = (width + factor - 1) / factor;
        int rows = (height + factor - 1) / factor;
        double[] light = new double[columns * rows];
        double[] opacity = new double[columns * rows];
        int[] pixels = new int[columns * rows];
        for (int i = 0; i < argb.length; i++) {
            int target = i / width / factor * columns + i % width / factor;
            double alpha = (argb[i] >>> 24) / 255.0;
            light[target] += alpha * luma(argb[i]);
            opacity[target] += alpha;
            pixels[target]++;
        }
        float[] values = new float[light.length];
        double paper = paperBrightness(light, opacity, pixels, columns, rows);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.min(1, (light[i] + (pixels[i] - opacity[i]) * paper) / pixels[i]);
        }
        return new GrayImage(columns, rows, values);
    }

    float at(int row, int column) {
        return values[row * width + column];
    }

    /** Returns the values of the pixels along the four sides. */
    float[] border() {
        boolean[] onBorder = borderMask(width, height);
        float[] border = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (onBorder[i]) {
                border[count++] = values[i];
            }
        }
        return Arrays.copyOf(border, count);
    }

    private static boolean[] borderMask(int width, int height) {
        int thickness = (int) Math.max(1, Math.round(Math.min(width, height) * BORDER));
        boolean[] border = new boolean[width * height];
        for (int i = 0; i < border.length; i++) {
            int row = i / width;
            int column = i % width;
            border[i] = Math.min(row, height - 1 - row) < thickness || Math.min(column, width - 1 - column) < thickness;
        }
        return border;
    }

    private static double paperBrightness(double[] light, double[] opacity, int[] pixels, int width, int height) {
        double totalLight = 0;
        double totalOpacity = 0;
        long totalPixels = 0;
        for (int i = 0; i < light.length; i++) {
            totalLight += light[i];
            totalOpacity += opacity[i];
            totalPixels += pixels[i];
        }
        if (totalOpacity == totalPixels) {
            return 0;
        }
        double visible = totalLight / Math.max(totalOpacity, Double.MIN_NORMAL);
        if (totalOpacity < 0.5 * totalPixels) {
            return visible > 0.5 ? 0 : 1;
        }
        boolean[] onBorder = borderMask(width, height);
        float[] opaque = new float[light.length];
        int count = 0;
        for (int i = 0; i < light.length; i++) {
            if (onBorder[i] && opacity[i] > 0.5 * pixels[i]) {
                opaque[count++] = (float) (light[i] / opacity[i]);
            }
        }
        return count == 0 ? visible : Quantiles.median(Arrays.copyOf(opaque, count));
    }

    /** Returns the Rec. 601 luma of the stored values, the usual gray value of a color. */
    private static double luma(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return (299 * red + 587 * green + 114 * blue) / 255_000.0;
    }
}
