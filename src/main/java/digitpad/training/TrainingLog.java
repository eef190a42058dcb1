package digitpad.training;

import digitpad.text.Messages;
import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** The lines of a training's log, as the 2017 tutorial printed them; the same in window, terminal and every locale. */
public final class TrainingLog {
    private static final Messages TEXT = Messages.of(TrainingLog.class);

    private TrainingLog() {}

    /**
     * {@code step 100, training accuracy 0.84}; none of what is measured with each step, which would drown the other
     * lines.
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

    /** {@code test accuracy 0.9926}. */
    public static String testLine(double accuracy) {
        return TEXT.get("log.test", number(accuracy));
    }

    /** Why a training ended early by itself; none if it did not. */
    public static Optional<String> earlyStopLine(TrainingResult result, EarlyStoppingCriteria conditions) {
        return switch (result.stopReason()) {
            case ALL_STEPS, STOPPED -> Optional.empty();
            case TARGET -> Optional.of(TEXT.get("log.ended.target"));
            case PATIENCE -> Optional.of(TEXT.get("log.ended.patience", Integer.toString(conditions.patience())));
            case TIME -> Optional.of(TEXT.get("log.ended.time", number(conditions.minutes())));
        };
    }

    /** Up to six digits and no trailing zeros, like C's {@code %g}. */
    private static String number(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
