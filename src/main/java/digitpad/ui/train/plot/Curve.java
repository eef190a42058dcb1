package digitpad.ui.train.plot;

import java.util.Arrays;

/** The points of a measured quantity in ascending order of x. Not thread-safe. */
final class Curve {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;

    /**
     * Adds a point.
     *
     * @throws IllegalArgumentException if {@code x} is less than the last point's
     */
    void add(double x, double y) {
        if (size > 0 && x < xs[size - 1]) {
            throw new IllegalArgumentException("x decreases from " + xs[size - 1] + " to " + x);
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    int size() {
        return size;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    /** Returns a copy of all x values. */
    double[] xs() {
        return Arrays.copyOf(xs, size);
    }

    /** Returns a copy of all y values. */
    double[] ys() {
        return Arrays.copyOf(ys, size);
    }

    /** Returns the index of the last point whose x is at most {@code x}; -1 if there is none. */
    int floorIndex(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
