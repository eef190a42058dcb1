package digitpad.image.paper;

/**
 * The standard deviation of a picture's noise, from the differences of each pixel to a plane through its neighbors
 * (Immerkær, Fast Noise Variance Estimation, 1996), as a median instead of a mean, so that edges do not count.
 */
final class NoiseEstimate {
    /** The minimum noise, half a gray level of 255. */
    static final double MIN = 0.5 / 255;

    /** The square root of the sum of the squared weights of the mask. */
    private static final int MASK_NORM = 6;

    /** The median of the absolute values of a normal distribution with standard deviation 1. */
    private static final double NORMAL_MEDIAN = 0.6745;

    private NoiseEstimate() {}

    /** Returns the standard deviation, at least {@link #MIN}; that also for pictures narrower than 3 pixels. */
    static double of(Plane picture) {
        int width = picture.width();
        int height = picture.height();
        if (width < 3 || height < 3) {
            return MIN;
        }
        float[] values = picture.values();
        float[] differences = new float[(width - 2) * (height - 2)];
        int count = 0;
        for (int row = 1; row + 1 < height; row++) {
            for (int at = row * width + 1; at < (row + 1) * width - 1; at++) {
                float above = bend(values, at - width);
                float below = bend(values, at + width);
                differences[count++] = Math.abs(above - 2 * bend(values, at) + below);
            }
        }
        return Math.max(MIN, Quantiles.median(differences) / MASK_NORM / NORMAL_MEDIAN);
    }

    /** Returns the second difference along the row. */
    private static float bend(float[] values, int at) {
        return values[at - 1] - 2 * values[at] + values[at + 1];
    }
}
