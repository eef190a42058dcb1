package digitpad.ui.train.plot;

import java.util.List;

/** A linear scale: equal differences are equally far apart. */
record LinearScale(ValueRange.Bounds bounds) implements Scale {
    @Override
    public double fraction(double value) {
        return (value - bounds.low()) / (bounds.high() - bounds.low());
    }

    @Override
    public List<Double> ticks(int wanted) {
        return Ticks.between(bounds.low(), bounds.high(), wanted);
    }
}
