package digitpad.ui.train;

/**
 * A curve as measured, and beside it its exponential moving average, corrected for having begun at nothing (as Adam
 * corrects its moments: Kingma and Ba, 2014).
 */
final class Smoothed {
    private final Curve raw = new Curve();
    private final Curve smooth = new Curve();
    private double keep;
    private double average;
    private double weight;

    void add(double x, double y) {
        average = keep * average + (1 - keep) * y;
        weight = keep * weight + (1 - keep);
        raw.add(x, y);
        smooth.add(x, average / weight);
    }

    Curve raw() {
        return raw;
    }

    Curve smooth() {
        return smooth;
    }

    /** Begins anew, with an average that looks back over about {@code window} points, at least 1. */
    void restart(double window) {
        raw.clear();
        smooth.clear();
        average = 0;
        weight = 0;
        keep = 1 - 1 / Math.max(1, window);
    }
}
