package digitpad.ui.train.plot;

import java.util.List;

/** Which values a plot's height stands for, so that what matters late in a training is not squeezed into one line. */
enum ValueRange {
    /** 0..1. */
    ACCURACY {
        /** Always up to 1; down to the highest floor that leaves all but the first quarter of every curve in sight. */
        @Override
        Bounds linear(List<Curve> curves, Span span) {
            double lowest = 1;
            boolean any = false;
            for (Curve curve : curves) {
                int last = curve.floorIndex(span.to());
                for (int i = first(curve, span, EARLY_ACCURACY); i <= last; i++) {
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

        /** All but the first quarter of every curve is in sight: a beginning's errors would take half the height. */
        @Override
        Scale logarithmic(List<Curve> curves, Span span) {
            Bounds seen = extremes(curves, span, EARLY_ACCURACY, 0);
            return seen == null ? ErrorScale.of(0, 0.999) : ErrorScale.of(seen.low(), seen.high());
        }
    },
    /** At least 0. */
    LOSS {
        /** From 0 up to a round number above all but the first tenth of every curve, 2.5 before any. */
        @Override
        Bounds linear(List<Curve> curves, Span span) {
            double highest = 0;
            for (Curve curve : curves) {
                int last = curve.floorIndex(span.to());
                for (int i = first(curve, span, EARLY_LOSS); i <= last; i++) {
                    highest = Math.max(highest, curve.y(i));
                }
            }
            return highest == 0 ? new Bounds(0, 2.5) : new Bounds(0, Ticks.roundUp(highest));
        }

        @Override
        Scale logarithmic(List<Curve> curves, Span span) {
            Bounds seen = extremes(curves, span, 0, LEAST_LOSS);
            return seen == null ? new LogScale(0.01, 10) : LogScale.around(seen.low(), seen.high());
        }
    };

    private static final double[] FLOORS = {0.99, 0.98, 0.95, 0.9, 0.8, 0.5};
    private static final double EARLY_ACCURACY = 0.25;
    private static final double EARLY_LOSS = 0.1;
    /** A batch of which all is known for sure costs nearly nothing, and would stretch the axis by decades. */
    private static final double LEAST_LOSS = 1e-4;

    /** From the lower edge to the upper. */
    record Bounds(double low, double high) {}

    /** The bounds for what the curves hold now, within the span. */
    abstract Bounds linear(List<Curve> curves, Span span);

    /** A logarithmic scale for what the curves hold now, within the span. */
    abstract Scale logarithmic(List<Curve> curves, Span span);

    Scale scale(boolean log, List<Curve> curves, Span span) {
        return log ? logarithmic(curves, span) : new LinearScale(linear(curves, span));
    }

    /** The first point that counts: the beginning of a training is left out, but not of a part that is zoomed into. */
    private static int first(Curve curve, Span span, double early) {
        int inSight = Math.max(0, curve.floorIndex(Math.nextDown(span.from())) + 1);
        return inSight > 0 ? inSight : (int) (curve.size() * early);
    }

    /** The least and the greatest value in sight of what counts; null if there is none. */
    private static Bounds extremes(List<Curve> curves, Span span, double early, double least) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            int last = curve.floorIndex(span.to());
            for (int i = first(curve, span, early); i <= last; i++) {
                low = Math.min(low, Math.max(least, curve.y(i)));
                high = Math.max(high, curve.y(i));
            }
        }
        return high < low ? null : new Bounds(low, high);
    }
}
