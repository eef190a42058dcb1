package digitpad.training;

import digitpad.text.Messages;
import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats training log lines as the 2017 tutorial printed them. They are the same in window, terminal and every locale.
 */
public final class TrainingLog {
    private static final Messages TEXT = Messages.of(TrainingLog.class);

    private TrainingLog() {}

    /**
     * Returns a line such as {@code step 100, training accuracy 0.84}; empty for a measure of every step, which would
     * crowd out the other lines.
     */
    public static Optional<String> line(Measurement measured) {
        if (measured.measure().timing() == Measure.Timing.STEP) {
            return Optional.empty();
        }
        return Optional.of(TEXT.get(
                "log.measured",
                Integer.toString(measured.step()),
                measured.measure().label(),
                number(measured.value())));
    }

    /** Returns a line such as {@code test accuracy 0.9926}. */
    public static String testLine(double accuracy) {
        return TEXT.get("log.test", number(accuracy));
    }

    /** Returns which early stopping criterion ended training; empty if none did. */
    public static Optional<String> earlyStopLine(TrainingResult result, EarlyStoppingCriteria criteria) {
        return switch (result.stopReason()) {
            case ALL_STEPS, STOPPED -> Optional.empty();
            case TARGET -> Optional.of(TEXT.get("log.stopped.target"));
            case PATIENCE -> Optional.of(TEXT.get("log.stopped.patience", Integer.toString(criteria.patience())));
            case TIME -> Optional.of(TEXT.get("log.stopped.time", number(criteria.minutes())));
        };
    }

    /** Formats with up to six decimals and no trailing zeros, similar to C's {@code %g}. */
    private static String number(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
