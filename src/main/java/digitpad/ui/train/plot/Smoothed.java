package digitpad.ui.train.plot;

/**
 * A curve as measured, and beside it its exponential moving average, corrected for having begun at nothing (as Adam
 * corrects its moments: Kingma and Ba, 2014).
 */
final class Smoothed {
    private final Curve raw = new Curve();
    private final Curve smooth = new Curve();
    private final double keep;
    private double average;
    private double weight;

    /** {@code window}: about how many points the average looks back over, at least 1. */
    Smoothed(double window) {
        keep = 1 - 1 / Math.max(1, window);
    }

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
}
