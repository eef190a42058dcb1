package digitpad.ui.train.plot;

import digitpad.training.MovingMean;

/** A curve with the mean of its last points. */
final class MeanCurve implements MeasureCurve {
    private final Curve raw = new Curve();
    private final Curve means = new Curve();
    private final MovingMean mean;

    /** Creates an empty curve; {@code points} is the number of points that the mean covers once there are enough. */
    MeanCurve(int points) {
        mean = new MovingMean(points);
    }

    @Override
    public void add(double x, double y) {
        raw.add(x, y);
        means.add(x, mean.add(y));
    }

    @Override
    public Curve raw() {
        return raw;
    }

    @Override
    public Curve shown() {
        return means;
    }
}
