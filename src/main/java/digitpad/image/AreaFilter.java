package digitpad.image;

import java.util.Arrays;

/**
 * Scales pictures by area averaging: each target pixel is the mean of the source area that it covers, with partly
 * covered source pixels weighted by the covered fraction.
 */
final class AreaFilter {
    /** Returns {@code length} scaled by {@code target / longest}, in pixels, rounded up. */
    static int scaledLength(int length, int longest, int target) {
        return (int) (((long) length * target + longest - 1) / longest);
    }

    private AreaFilter() {}

    /**
     * Returns the part of {@code picture} inside {@code box}, scaled so that the longer side is {@code side} pixels.
     * The part of the last row or column beyond the box counts as paper.
     *
     * @return the pixels, row by row; width and height are the {@link #scaledLength} of the box's
     */
    static float[] scale(Coverage picture, PixelBox box, int side) {
        int longest = box.longerSide();
        int width = scaledLength(box.width(), longest, side);
        int height = scaledLength(box.height(), longest, side);
        double pixelSize = (double) longest / side;
        double[] sums = new double[width * height];
        double[] rowSums = new double[width];
        for (int y = 0; y < box.height(); y++) {
            scaleRow(picture, box, y, pixelSize, rowSums);
            int first = (int) (y / pixelSize);
            int last = Math.min(height - 1, (int) Math.ceil((y + 1) / pixelSize) - 1);
            for (int row = first; row <= last; row++) {
                double share = overlap(y, y + 1, row * pixelSize, (row + 1) * pixelSize);
                for (int column = 0; column < width; column++) {
                    sums[row * width + column] += share * rowSums[column];
                }
            }
        }
        float[] scaled = new float[sums.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (sums[i] / (pixelSize * pixelSize));
        }
        return scaled;
    }

    /** Sums row {@code y} of the box into the columns of {@code sums}. */
    private static void scaleRow(Coverage picture, PixelBox box, int y, double pixelSize, double[] sums) {
        Arrays.fill(sums, 0);
        for (int x = 0; x < box.width(); x++) {
            float ink = picture.at(box.top() + y, box.left() + x);
            if (ink > 0) {
                int first = (int) (x / pixelSize);
                int last = Math.min(sums.length - 1, (int) Math.ceil((x + 1) / pixelSize) - 1);
                for (int column = first; column <= last; column++) {
                    sums[column] += ink * overlap(x, x + 1, column * pixelSize, (column + 1) * pixelSize);
                }
            }
        }
    }

    private static double overlap(double from, double to, double start, double end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
}
