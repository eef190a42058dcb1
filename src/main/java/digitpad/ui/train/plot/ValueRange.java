package digitpad.ui.train.plot;

import java.util.List;

/**
 * Chooses the values that a plot covers. Without {@code all}, it leaves out early values, so that late improvements are
 * visible.
 */
enum ValueRange {
    /** For accuracies, 0..1. */
    ACCURACY {
        /** Returns a range up to 1, from the highest floor that shows every curve, or all but its first quarter. */
        @Override
        Bounds linear(List<Curve> curves, Span span, boolean all) {
            double lowest = 1;
            boolean any = false;
            for (Curve curve : curves) {
                int last = curve.floorIndex(span.to());
                for (int i = first(curve, span, all ? 0 : EARLY_ACCURACY); i <= last; i++) {
                    lowest = Math.min(lowest, curve.y(i));
                    any = true;
                }
            }
            for (double floor : FLOORS) {
                if (any && lowest >= floor) {
                    return new Bounds(floor, 1);
                }
            }
            return new Bounds(0, 1);
        }

        /** Leaves out the first quarter of every curve unless told otherwise: its errors would take half the height. */
        @Override
        Scale logarithmic(List<Curve> curves, Span span, boolean all) {
            Bounds seen = extremes(curves, span, all ? 0 : EARLY_ACCURACY, 0);
            return seen == null ? ErrorScale.of(0, 0.999) : ErrorScale.of(seen.low(), seen.high());
        }
    },
    /** For losses, 0 and above. */
    LOSS {
        /** Returns a range from 0 to a round number above every curve, or all but its first tenth; 2.5 if empty. */
        @Override
        Bounds linear(List<Curve> curves, Span span, boolean all) {
            double highest = 0;
            for (Curve curve : curves) {
                int last = curve.floorIndex(span.to());
                for (int i = first(curve, span, all ? 0 : EARLY_LOSS); i <= last; i++) {
                    highest = Math.max(highest, curve.y(i));
                }
            }
            return highest == 0 ? new Bounds(0, 2.5) : new Bounds(0, Ticks.roundUp(highest));
        }

        @Override
        Scale logarithmic(List<Curve> curves, Span span, boolean all) {
            Bounds seen = extremes(curves, span, 0, MIN_LOSS);
            return seen == null ? new LogScale(0.01, 10) : LogScale.around(seen.low(), seen.high());
        }
    };

    private static final double[] FLOORS = {0.99, 0.98, 0.95, 0.9, 0.8, 0.5};
    private static final double EARLY_ACCURACY = 0.25;
    private static final double EARLY_LOSS = 0.1;
    /** Smaller losses count as this value: a batch with a loss near 0 would stretch the axis by decades. */
    private static final double MIN_LOSS = 1e-4;

    /** The values at the lower and the upper edge. */
    record Bounds(double low, double high) {}

    /** Returns the bounds of a linear scale for the points of the curves within the span. */
    abstract Bounds linear(List<Curve> curves, Span span, boolean all);

    /** Returns a logarithmic scale for the points of the curves within the span. */
    abstract Scale logarithmic(List<Curve> curves, Span span, boolean all);

    Scale scale(boolean log, List<Curve> curves, Span span, boolean all) {
        return log ? logarithmic(curves, span, all) : new LinearScale(linear(curves, span, all));
    }

    /** Returns the index of the first relevant point: skips the {@code early} share of a curve unless zoomed in. */
    private static int first(Curve curve, Span span, double early) {
        int firstVisible = Math.max(0, curve.floorIndex(Math.nextDown(span.from())) + 1);
        return firstVisible > 0 ? firstVisible : (int) (curve.size() * early);
    }

    /** Returns the lowest and the highest value of the relevant points; null if there are none. */
    private static Bounds extremes(List<Curve> curves, Span span, double early, double floor) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            int last = curve.floorIndex(span.to());
            for (int i = first(curve, span, early); i <= last; i++) {
                low = Math.min(low, Math.max(floor, curve.y(i)));
                high = Math.max(high, curve.y(i));
            }
        }
        return high < low ? null : new Bounds(low, high);
    }
}
