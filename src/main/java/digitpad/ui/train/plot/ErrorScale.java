package digitpad.ui.train.plot;

import java.util.List;

/**
 * Accuracies by the logarithm of what is missing to 1: from 99 to 99.9 % is as far as from 90 to 99 %, as it is as
 * hard.
 *
 * @param errors of the error, its least at the top
 */
record ErrorScale(LogScale errors) implements Scale {
    /** Nothing wrong has no logarithm; it is drawn where one wrong of so many would be. */
    private static final double LEAST_ERROR = 1e-4;

    /** For accuracies of that range. */
    static ErrorScale of(double lowest, double highest) {
        return new ErrorScale(
                LogScale.around(Math.max(LEAST_ERROR, 1 - highest), Math.max(10 * LEAST_ERROR, 1 - lowest)));
    }

    @Override
    public double fraction(double value) {
        return Math.min(1, 1 - errors.fraction(Math.max(LEAST_ERROR, 1 - value)));
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
