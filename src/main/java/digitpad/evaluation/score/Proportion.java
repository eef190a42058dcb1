package digitpad.evaluation.score;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share of counted things, with its uncertainty.
 *
 * @param count 0 to {@code total}
 * @param total 0 or more
 */
public record Proportion(int count, int total) {
    private static final double CONFIDENCE_LEVEL = 0.95;

    /**
     * @throws IllegalArgumentException if the count is not in 0..total
     */
    public Proportion {
        if (count < 0 || count > total) {
            throw new IllegalArgumentException("invalid proportion: " + count + " of " + total);
        }
    }

    /** A confidence interval, 0..1. */
    public record Interval(double lower, double upper) {}

    /** Returns the share, 0..1; NaN if the total is 0. */
    public double share() {
        return count / (double) total;
    }

    /**
     * Returns the 95 % confidence interval of the share by Wilson's score method, without continuity correction; 0..1
     * if the total is 0. Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
     * 1927; recommended by Brown, Cai and DasGupta, Interval Estimation for a Binomial Proportion, 2001.
     */
    public Interval interval() {
        if (total == 0) {
            return new Interval(0, 1);
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(total, count, CONFIDENCE_LEVEL);
        // Exact at the ends, where rounding would exclude the share.
        return new Interval(count == 0 ? 0 : wilson.getLowerBound(), count == total ? 1 : wilson.getUpperBound());
    }
}
