package digitpad.training.cost;

import java.util.Arrays;

/**
 * Finds the time of each kind of work from the measured times of steps: the non-negative numbers with the least squared
 * relative error. Kinds that the steps tell little about stay near their typical time, multiplied by how much slower
 * this machine is on the whole.
 */
final class TimeFit {
    /** How much a deviation from the typical time counts compared with the same deviation from a measured time. */
    private static final double WEIGHT_OF_TYPICAL = 3e-2;

    private static final int ROUNDS = 2_000;

    private TimeFit() {}

    /**
     * Returns the time of a unit of each kind, 0 or more.
     *
     * @param amounts {@code [step][kind]}, at least one step
     * @param measured time of each step, above 0
     * @param typical time of each kind, above 0
     */
    static double[] unitTimes(double[][] amounts, double[] measured, double[] typical) {
        int kinds = typical.length;
        // Unknown are the factors between the typical times and those of this machine.
        double[][] shares = new double[amounts.length][kinds];
        for (int i = 0; i < amounts.length; i++) {
            for (int j = 0; j < kinds; j++) {
                shares[i][j] = amounts[i][j] * typical[j] / measured[i];
            }
        }
        double slowdown = slowdown(shares);
        double[] factors = new double[kinds];
        Arrays.fill(factors, slowdown);
        double weight = WEIGHT_OF_TYPICAL / (slowdown * slowdown);
        // Coordinate descent: the minimum over one factor at a time, until none changes.
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < kinds; j++) {
                factors[j] = Math.max(0, best(shares, factors, j, slowdown, weight));
            }
        }
        double[] times = new double[kinds];
        Arrays.setAll(times, j -> factors[j] * typical[j]);
        return times;
    }

    /** Returns the geometric mean of the measured times divided by the typical ones. */
    private static double slowdown(double[][] shares) {
        return Math.exp(Arrays.stream(shares)
                .mapToDouble(row -> -Math.log(Arrays.stream(row).sum()))
                .average()
                .orElseThrow());
    }

    private static double best(double[][] shares, double[] factors, int kind, double slowdown, double weight) {
        double numerator = weight * slowdown;
        double denominator = weight;
        for (double[] row : shares) {
            double rest = 1 + factors[kind] * row[kind];
            for (int j = 0; j < factors.length; j++) {
                rest -= factors[j] * row[j];
            }
            numerator += row[kind] * rest;
            denominator += row[kind] * row[kind];
        }
        return numerator / denominator;
    }
}
