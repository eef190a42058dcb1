package digitpad.augmentation;

import java.util.random.RandomGenerator;

/**
 * A smooth random displacement of the unit square: normally distributed values at the knots of a grid, joined by uniform
 * cubic B-splines. It does what the elastic distortions of Simard, Steinkraus and Platt (Best Practices for
 * Convolutional Neural Networks Applied to Visual Document Analysis, 2003) do with white noise under a Gaussian filter,
 * at a fraction of the work.
 */
final class DisplacementField {
    /** Intervals of the grid along each side: with four, a bend is about as wide as a quarter of the digit. */
    private static final int INTERVALS = 4;

    private static final int KNOTS = INTERVALS + 3;

    /**
     * What a B-spline leaves of the knots' standard deviation, in the mean over the square: the square root of the mean
     * sum of squared weights of one axis, 151/315, once for each of the two axes.
     */
    private static final double DAMPING = 151.0 / 315.0;

    private final double[] x = new double[KNOTS * KNOTS];
    private final double[] y = new double[KNOTS * KNOTS];
    private final double[] weights = new double[8];

    /** Draws a new displacement with a root mean square of {@code amplitude}, in any unit, along each axis. */
    void draw(double amplitude, RandomGenerator random) {
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian() * amplitude / DAMPING;
            y[i] = random.nextGaussian() * amplitude / DAMPING;
        }
    }

    /** The displacement along x at a place of the unit square; places outside count as the nearest inside. */
    double dx(double u, double v) {
        return at(x, u, v);
    }

    /** The displacement along y. */
    double dy(double u, double v) {
        return at(y, u, v);
    }

    private double at(double[] knots, double u, double v) {
        int column = weigh(u, 0);
        int row = weigh(v, 4);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int start = (row + i) * KNOTS + column;
            double line = weights[0] * knots[start]
                    + weights[1] * knots[start + 1]
                    + weights[2] * knots[start + 2]
                    + weights[3] * knots[start + 3];
            sum += weights[4 + i] * line;
        }
        return sum;
    }

    /** Puts the four weights of a place on one axis at {@code offset}; the number of the first knot they belong to. */
    private int weigh(double place, int offset) {
        double scaled = Math.max(0, Math.min(1, place)) * INTERVALS;
        int first = Math.min(INTERVALS - 1, (int) scaled);
        double t = scaled - first;
        double s = 1 - t;
        weights[offset] = s * s * s / 6;
        weights[offset + 1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        weights[offset + 2] = (3 * s * s * s - 6 * s * s + 4) / 6;
        weights[offset + 3] = t * t * t / 6;
        return first;
    }
}
