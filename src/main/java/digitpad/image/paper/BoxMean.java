package digitpad.image.paper;

/** Averages over squares, in a time that does not depend on their size. */
public final class BoxMean {
    private BoxMean() {}

    /** Returns the mean of the square that reaches {@code reach} pixels in each direction, cut off at the border. */
    public static Plane of(Plane plane, int reach) {
        return rows(rows(plane, reach).transposed(), reach).transposed();
    }

    private static Plane rows(Plane plane, int reach) {
        int width = plane.width();
        float[] values = plane.values();
        float[] means = new float[values.length];
        double[] sums = new double[width + 1];
        for (int start = 0; start < values.length; start += width) {
            for (int column = 0; column < width; column++) {
                sums[column + 1] = sums[column] + values[start + column];
            }
            for (int column = 0; column < width; column++) {
                int from = Math.max(0, column - reach);
                int to = Math.min(width, column + reach + 1);
                means[start + column] = (float) ((sums[to] - sums[from]) / (to - from));
            }
        }
        return plane.with(means);
    }
}
