package digitpad.image;

import java.util.Arrays;

/** Robust measures of a set of values: a few wild ones do not move them. */
final class Quantiles {
    /** A normal distribution's standard deviation in terms of its median absolute deviation. */
    private static final double DEVIATION_PER_MAD = 1.4826;

    private Quantiles() {}

    /** The value that a share of all values lies below; {@code values} is not changed and not empty. */
    static float at(double share, float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    static float median(float[] values) {
        return at(0.5, values);
    }

    /** The standard deviation that the middle half of the values speaks for. */
    static double deviation(float[] values) {
        float median = median(values);
        float[] distances = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - median);
        }
        return DEVIATION_PER_MAD * median(distances);
    }
}
