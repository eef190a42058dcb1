package digitpad.peers;

import java.util.Arrays;

/** Median, minimum and maximum of some values. */
record Distribution(double median, double min, double max) {
    /** Returns the distribution of at least one value. */
    static Distribution of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
        return new Distribution(median, sorted[0], sorted[last]);
    }
}
