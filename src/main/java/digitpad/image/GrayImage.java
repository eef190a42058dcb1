package digitpad.image;

import java.util.Arrays;

/** How bright each pixel of a picture is, 0 for black to 1 for white, row by row from the top left. */
record GrayImage(int width, int height, float[] values) {
    /** A longer side than this adds nothing to 20 pixels, and every stroke over the picture would cost more time. */
    static final int LONGEST_SIDE = 560;

    /** The share of the picture's width that counts as its border. */
    private static final double BORDER = 0.02;

    /**
     * From packed 0xAARRGGBB pixels, not premultiplied. Large pictures are averaged down by a whole factor. Transparent
     * pixels are taken as paper: as bright as the opaque part of the border, or, where most of the picture is
     * transparent, as the opposite of what is visible.
     */
    static GrayImage of(int width, int height, int[] argb) {
        int factor = (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE;
        int columns = (width + factor - 1) / factor;
        int rows = (height + factor - 1) / factor;
        double[] light = new double[columns * rows];
        double[] opacity = new double[columns * rows];
        int[] pixels = new int[columns * rows];
        for (int i = 0; i < argb.length; i++) {
            int at = i / width / factor * columns + i % width / factor;
            double alpha = (argb[i] >>> 24) / 255.0;
            light[at] += alpha * luma(argb[i]);
            opacity[at] += alpha;
            pixels[at]++;
        }
        float[] values = new float[light.length];
        double paper = paperUnder(light, opacity, pixels, columns, rows);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.min(1, (light[i] + (pixels[i] - opacity[i]) * paper) / pixels[i]);
        }
        return new GrayImage(columns, rows, values);
    }

    float at(int row, int column) {
        return values[row * width + column];
    }

    /** The pixels along the four sides. */
    float[] border() {
        boolean[] onBorder = border(width, height);
        float[] border = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (onBorder[i]) {
                border[count++] = values[i];
            }
        }
        return Arrays.copyOf(border, count);
    }

    private static boolean[] border(int width, int height) {
        int thickness = (int) Math.max(1, Math.round(Math.min(width, height) * BORDER));
        boolean[] border = new boolean[width * height];
        for (int i = 0; i < border.length; i++) {
            int row = i / width;
            int column = i % width;
            border[i] = Math.min(row, height - 1 - row) < thickness || Math.min(column, width - 1 - column) < thickness;
        }
        return border;
    }

    private static double paperUnder(double[] light, double[] opacity, int[] pixels, int width, int height) {
        double allLight = 0;
        double allOpacity = 0;
        long all = 0;
        for (int i = 0; i < light.length; i++) {
            allLight += light[i];
            allOpacity += opacity[i];
            all += pixels[i];
        }
        if (allOpacity == all) {
            return 0;
        }
        double visible = allLight / Math.max(allOpacity, Double.MIN_NORMAL);
        if (allOpacity < 0.5 * all) {
            return visible > 0.5 ? 0 : 1;
        }
        boolean[] onBorder = border(width, height);
        float[] opaque = new float[light.length];
        int count = 0;
        for (int i = 0; i < light.length; i++) {
            if (onBorder[i] && opacity[i] > 0.5 * pixels[i]) {
                opaque[count++] = (float) (light[i] / opacity[i]);
            }
        }
        return count == 0 ? visible : Quantiles.median(Arrays.copyOf(opaque, count));
    }

    /** Rec. 601 luma of the stored values, the usual grey of a coloured picture. */
    private static double luma(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return (299 * red + 587 * green + 114 * blue) / 255_000.0;
    }
}
