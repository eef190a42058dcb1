package digitpad.augmentation;

import digitpad.image.DigitImage;

/**
 * Pixel values between the pixels of a 28x28 image, by bicubic (Catmull-Rom) interpolation, which keeps edges sharp.
 * Outside the image is paper. Not thread-safe.
 */
final class BicubicImage {
    private static final int SIZE = DigitImage.SIZE;

    private final float[] source;
    private final double[] across = new double[4];
    private final double[] down = new double[4];

    /**
     * Creates the interpolation of 784 pixels, which are not copied.
     *
     * @param source row by row, 0..1
     */
    BicubicImage(float[] source) {
        this.source = source;
    }

    /** Returns the value at a position in pixels, where whole numbers are the centers of pixels; 0..1. */
    float at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -2 || left > SIZE || top < -2 || top > SIZE) {
            return 0;
        }
        computeWeights(x - left, across);
        computeWeights(y - top, down);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int row = top - 1 + i;
            sum += down[i]
                    * (across[0] * pixel(left - 1, row)
                            + across[1] * pixel(left, row)
                            + across[2] * pixel(left + 1, row)
                            + across[3] * pixel(left + 2, row));
        }
        return (float) Math.max(0, Math.min(1, sum));
    }

    /** Computes the weights of four neighbors for a position at {@code t}, 0..1, between the second and the third. */
    private static void computeWeights(double t, double[] weights) {
        double square = t * t;
        double cube = square * t;
        weights[0] = (-cube + 2 * square - t) / 2;
        weights[1] = (3 * cube - 5 * square + 2) / 2;
        weights[2] = (-3 * cube + 4 * square + t) / 2;
        weights[3] = (cube - square) / 2;
    }

    /** Returns the value of a pixel; 0 outside the image. */
    float pixel(int column, int row) {
        return column >= 0 && column < SIZE && row >= 0 && row < SIZE ? source[row * SIZE + column] : 0;
    }
}
