package digitpad.ui.train.plot;

/**
 * A curve as measured, and beside it its exponential moving average. That looks back over no more than a part of what
 * there is: at the beginning of a training all moves fast, and an average over much of it would be an average over
 * other networks.
 */
final class SmoothedCurve implements MeasureCurve {
    private static final double LONGEST_PART = 1.0 / 3;

    private final Curve raw = new Curve();
    private final Curve smooth = new Curve();
    private final double window;
    private double average;

    /** {@code window}: about how many points the average looks back over, once there are enough; at least 1. */
    SmoothedCurve(double window) {
        this.window = window;
    }

    @Override
    public void add(double x, double y) {
        raw.add(x, y);
        double points = Math.max(1, Math.min(window, LONGEST_PART * raw.size()));
        average += (y - average) / points;
        smooth.add(x, average);
    }

    @Override
    public Curve raw() {
        return raw;
    }

    @Override
    public Curve shown() {
        return smooth;
    }
}
