package digitpad.evaluation;

import java.util.Arrays;

/**
 * Percentiles of measured values.
 *
 * @param p50 the median: half of the values are at most this
 * @param p99 99 % of the values are at most this
 */
public record Percentiles(double p50, double p99) {
    /**
     * Computes the percentiles by the nearest-rank method.
     *
     * @throws IllegalArgumentException if there are no values
     */
    public static Percentiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("percentiles need at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(double[] sorted, double fraction) {
        return sorted[Math.max(0, (int) Math.ceil(fraction * sorted.length) - 1)];
    }
}
