package digitpad.ui.train.plot;

import java.util.ArrayList;
import java.util.List;

/** A logarithmic scale: equal ratios are equally far apart, so that late improvements are as visible as early ones. */
record LogScale(double low, double high) implements Scale {
    /** Smaller values, such as 0, which has no logarithm, are drawn at this value. */
    private static final double MIN_VALUE = 1e-9;

    LogScale {
        if (!(low > 0 && high > low)) {
            throw new IllegalArgumentException("invalid range from " + low + " to " + high);
        }
    }

    /** Returns a scale from a round number below {@code least} to one above {@code greatest}, at least one decade. */
    static LogScale around(double least, double greatest) {
        double top = Math.max(Ticks.roundUp(Math.max(greatest, MIN_VALUE)), MIN_VALUE * 10);
        // Round as the ticks are, so that it gets a label.
        double bottom = roundDown(Math.max(least, MIN_VALUE));
        return new LogScale(Math.min(bottom, top / 10), top);
    }

    private static double roundDown(double value) {
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
        return Math.log(Math.max(value, MIN_VALUE) / low) / Math.log(high / low);
    }

    @Override
    public List<Double> ticks(int wanted) {
        // Use the densest of these that is not too dense.
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
                // Divide by a power, because multiplying would give 0.0010000000000000002 instead of 0.001.
                double tick = power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
