package digitpad.image;

import java.util.Arrays;

/**
 * Scales a picture by exact area: a target pixel is the mean of the source area it covers, fractions of source pixels
 * counted as fractions.
 */
final class AreaFilter {
    /** How many target pixels a length takes when {@code longest} becomes {@code target}; a begun pixel counts. */
    static int scaledLength(int length, int longest, int target) {
        return (int) (((long) length * target + longest - 1) / longest);
    }

    private AreaFilter() {}

    /**
     * The part of {@code picture} inside {@code box}, its longer side scaled to {@code side} pixels and the other by the
     * same factor. What the last row or column covers beyond the box counts as paper.
     *
     * @return row by row, {@link #scaledLength} of the width by {@link #scaledLength} of the height
     */
    static float[] scale(Coverage picture, PixelBox box, int side) {
        int longest = box.longerSide();
        int width = scaledLength(box.width(), longest, side);
        int height = scaledLength(box.height(), longest, side);
        double cell = (double) longest / side;
        double[] sums = new double[width * height];
        double[] line = new double[width];
        for (int y = 0; y < box.height(); y++) {
            shrinkRow(picture, box, y, cell, line);
            int first = (int) (y / cell);
            int last = Math.min(height - 1, (int) Math.ceil((y + 1) / cell) - 1);
            for (int row = first; row <= last; row++) {
                double share = overlap(y, y + 1, row * cell, (row + 1) * cell);
                for (int column = 0; column < width; column++) {
                    sums[row * width + column] += share * line[column];
                }
            }
        }
        float[] scaled = new float[sums.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (sums[i] / (cell * cell));
        }
        return scaled;
    }

    /** Row {@code y} of the box, summed into the columns of the target. */
    private static void shrinkRow(Coverage picture, PixelBox box, int y, double cell, double[] line) {
        Arrays.fill(line, 0);
        for (int x = 0; x < box.width(); x++) {
            float ink = picture.at(box.top() + y, box.left() + x);
            if (ink > 0) {
                int first = (int) (x / cell);
                int last = Math.min(line.length - 1, (int) Math.ceil((x + 1) / cell) - 1);
                for (int column = first; column <= last; column++) {
                    line[column] += ink * overlap(x, x + 1, column * cell, (column + 1) * cell);
                }
            }
        }
    }

    private static double overlap(double from, double to, double start, double end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
}
