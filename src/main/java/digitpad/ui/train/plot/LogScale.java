package digitpad.ui.train.plot;

import java.util.ArrayList;
import java.util.List;

/** Equal ratios are equally far apart: what falls tenfold late in a training is seen as well as what falls early. */
record LogScale(double low, double high) implements Scale {
    /** Below the least value that is told apart, which has no logarithm if it is 0. */
    private static final double LEAST = 1e-9;

    LogScale {
        if (!(low > 0 && high > low)) {
            throw new IllegalArgumentException("no ratio from " + low + " to " + high);
        }
    }

    /** From a round number below the least positive value to one above the greatest, at least one decade. */
    static LogScale around(double least, double greatest) {
        double top = Math.max(Ticks.roundUp(Math.max(greatest, LEAST)), LEAST * 10);
        // Round as the ticks are, to be labelled.
        double bottom = below(Math.max(least, LEAST));
        return new LogScale(Math.min(bottom, top / 10), top);
    }

    private static double below(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
        for (double factor : new double[] {5, 2}) {
            if (factor * power <= value * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return power;
    }

    @Override
    public double fraction(double value) {
        return Math.log(Math.max(value, LEAST) / low) / Math.log(high / low);
    }

    @Override
    public List<Double> ticks(int wanted) {
        // The densest of these that fits.
        for (double[] factors : new double[][] {{1, 2, 5}, {1, 3}, {1}}) {
            List<Double> ticks = ticks(factors);
            if (ticks.size() <= Math.max(2, wanted)) {
                return ticks;
            }
        }
        return ticks(new double[] {1});
    }

    private List<Double> ticks(double[] factors) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low) - 1e-9);
        int last = (int) Math.ceil(Math.log10(high) + 1e-9);
        for (int power = first; power <= last; power++) {
            for (double factor : factors) {
                // A division keeps 0.001 from becoming 0.0010000000000000002.
                double tick = power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
