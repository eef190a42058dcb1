package digitpad.evaluation;

import java.util.Arrays;

/**
 * Where a share of measured values lies.
 *
 * @param p50 half of the values are at most this
 * @param p99 99 of 100 are at most this
 */
public record Percentiles(double p50, double p99) {
    /**
     * By the nearest rank.
     *
     * @throws IllegalArgumentException if there are no values
     */
    public static Percentiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
