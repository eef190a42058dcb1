package digitpad.ui.train.plot;

/**
 * A curve with its exponential moving average. The average covers at most a third of the points so far: the network
 * changes quickly at the beginning, and a longer average would lag behind.
 */
final class SmoothedCurve implements MeasureCurve {
    private static final double MAX_SHARE = 1.0 / 3;

    private final Curve raw = new Curve();
    private final Curve smoothed = new Curve();
    private final double window;
    private double average;

    /**
     * Creates an empty curve.
     *
     * @param window about how many points the average covers once there are enough; at least 1
     */
    SmoothedCurve(double window) {
        this.window = window;
    }

    @Override
    public void add(double x, double y) {
        raw.add(x, y);
        double points = Math.max(1, Math.min(window, MAX_SHARE * raw.size()));
        average += (y - average) / points;
        smoothed.add(x, average);
    }

    @Override
    public Curve raw() {
        return raw;
    }

    @Override
    public Curve shown() {
        return smoothed;
    }
}
