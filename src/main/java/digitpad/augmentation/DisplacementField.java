package digitpad.augmentation;

import java.util.random.RandomGenerator;

/**
 * A smooth random displacement field on the unit square: normally distributed values at the knots of a grid,
 * interpolated by uniform cubic B-splines. It has the effect of the elastic distortions of Simard, Steinkraus and Platt
 * (Best Practices for Convolutional Neural Networks Applied to Visual Document Analysis, 2003), which filter white
 * noise with a Gaussian, at a fraction of the cost.
 */
final class DisplacementField {
    /** Grid intervals along each side. With four, a bend is about a quarter of the digit wide. */
    private static final int INTERVALS = 4;

    private static final int KNOTS = INTERVALS + 3;

    /**
     * The factor by which B-spline interpolation reduces the knots' root mean square, averaged over the square: the
     * square root of 151/315 (the mean sum of squared weights along one axis) for each of the two axes.
     */
    private static final double DAMPING = 151.0 / 315.0;

    private final double[] x = new double[KNOTS * KNOTS];
    private final double[] y = new double[KNOTS * KNOTS];
    private final double[] weights = new double[8];

    /** Draws a new field whose root mean square along each axis is {@code amplitude}, in any unit. */
    void draw(double amplitude, RandomGenerator random) {
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian() * amplitude / DAMPING;
            y[i] = random.nextGaussian() * amplitude / DAMPING;
        }
    }

    /** Returns the displacement along x at a point of the unit square; coordinates outside 0..1 are clamped. */
    double dx(double u, double v) {
        return at(x, u, v);
    }

    /** Returns the displacement along y, as {@link #dx} does along x. */
    double dy(double u, double v) {
        return at(y, u, v);
    }

    private double at(double[] knots, double u, double v) {
        int column = computeWeights(u, 0);
        int row = computeWeights(v, 4);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int start = (row + i) * KNOTS + column;
            double rowSum = weights[0] * knots[start]
                    + weights[1] * knots[start + 1]
                    + weights[2] * knots[start + 2]
                    + weights[3] * knots[start + 3];
            sum += weights[4 + i] * rowSum;
        }
        return sum;
    }

    /** Stores the four weights for a coordinate at {@code offset} and returns the index of the first knot. */
    private int computeWeights(double coordinate, int offset) {
        double scaled = Math.max(0, Math.min(1, coordinate)) * INTERVALS;
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
