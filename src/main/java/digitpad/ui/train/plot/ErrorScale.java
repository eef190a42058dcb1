package digitpad.ui.train.plot;

import java.util.List;

/**
 * A scale for accuracies that is logarithmic in the error (1 − accuracy): the distance from 90 to 99 % equals the
 * distance from 99 to 99.9 %.
 *
 * @param errors the scale of the error, which is drawn upside down: the lowest error at the top
 */
record ErrorScale(LogScale errors) implements Scale {
    /** Smaller errors, such as 0, which has no logarithm, are drawn at this value. */
    private static final double MIN_ERROR = 1e-4;

    /** Returns a scale for accuracies in a range. */
    static ErrorScale of(double lowest, double highest) {
        return new ErrorScale(LogScale.around(Math.max(MIN_ERROR, 1 - highest), Math.max(10 * MIN_ERROR, 1 - lowest)));
    }

    @Override
    public double fraction(double value) {
        return Math.min(1, 1 - errors.fraction(Math.max(MIN_ERROR, 1 - value)));
    }

    @Override
    public List<Double> ticks(int wanted) {
        return errors.ticks(wanted).stream()
                .filter(error -> error <= 1)
                .map(error -> 1 - error)
                .sorted()
                .toList();
    }
}
