package digitpad.ui.train.plot;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for the labels of an axis: multiples of 1, 2, 2.5 or 5 times a power of ten. */
final class Ticks {
    private Ticks() {}

    /**
     * Returns round numbers from {@code low} to {@code high}, at most about {@code wanted}.
     *
     * @throws IllegalArgumentException if the range is empty
     */
    static List<Double> between(double low, double high, int wanted) {
        if (!(high > low)) {
            throw new IllegalArgumentException("invalid range from " + low + " to " + high);
        }
        double step = roundUp((high - low) / wanted);
        List<Double> ticks = new ArrayList<>();
        // Multiply instead of adding up, which would give 0.30000000000000004 instead of 0.3.
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Returns the smallest round number that is at least {@code least}: 1, 2, 2.5 or 5 times a power of ten. */
    static double roundUp(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
