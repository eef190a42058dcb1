package digitpad.ui.train;

import java.util.List;

/** Which values a plot's height stands for, so that what matters late in a training is not squeezed into one line. */
@FunctionalInterface
interface ValueRange {
    /** From the lower edge to the upper. */
    record Bounds(double low, double high) {}

    /** The bounds for what the curves hold now. */
    Bounds of(List<Curve> curves);

    /**
     * Accuracy, 0..1: always up to 1; down to the highest floor that leaves all but the first quarter of every
     * curve in sight.
     */
    static ValueRange accuracy() {
        double[] floors = {0.98, 0.95, 0.9, 0.8, 0.5};
        return curves -> {
            double lowest = 1;
            boolean any = false;
            for (Curve curve : curves) {
                for (int i = curve.size() / 4; i < curve.size(); i++) {
                    lowest = Math.min(lowest, curve.y(i));
                    any = true;
                }
            }
            for (double floor : floors) {
                if (any && lowest >= floor) {
                    return new Bounds(floor, 1);
                }
            }
            return new Bounds(0, 1);
        };
    }

    /** Loss, at least 0: from 0 up to a round number above all but the first tenth of every curve, 2.5 before any. */
    static ValueRange loss() {
        return curves -> {
            double highest = 0;
            for (Curve curve : curves) {
                for (int i = curve.size() / 10; i < curve.size(); i++) {
                    highest = Math.max(highest, curve.y(i));
                }
            }
            return highest == 0 ? new Bounds(0, 2.5) : new Bounds(0, Ticks.step(highest));
        };
    }
}
