package digitpad.training.runs;

import digitpad.text.Messages;
import digitpad.training.plan.TrainingPlan;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that is measured while a network trains. History file, log, plots, progress and tables take any of them: a
 * new one is a constant here, two labels in the bundle ({@code measure.<id>} and {@code measure.<id>.short}), and a
 * call of {@code measured} in {@code TrainingSession}, which computes it. One of a new {@link Unit} needs a plot too: a
 * constant of {@code Quantity}.
 */
public enum Measure {
    /** Mean cross-entropy of a batch as it is learned, dropout on. */
    LOSS("loss", "loss", Unit.NATS, Timing.STEP),
    /** Accuracy on the batch that is learned next, dropout off. */
    TRAINING_ACCURACY("training", "training accuracy", Unit.FRACTION, Timing.REPORT),
    /** Accuracy on the images held out. */
    VALIDATION_ACCURACY("validation", "validation accuracy", Unit.FRACTION, Timing.VALIDATION);

    /** What the values are; each unit has a plot of its own. */
    public enum Unit {
        /** A share, 0..1; more is better. */
        FRACTION,
        /** Natural units of information, at least 0; less is better. */
        NATS
    }

    /** When it is measured, and on what. */
    public enum Timing {
        /** With each step, on the batch that it learns. */
        STEP,
        /** Before a step, every {@link TrainingPlan#reportEvery} steps, on the batch that is learned next. */
        REPORT,
        /** Before a step, every {@link TrainingPlan#validateEvery} steps, on the images held out. */
        VALIDATION
    }

    private static final Messages TEXT = Messages.of(Measure.class);

    private final String id;
    private final String column;
    private final Unit unit;
    private final Timing timing;

    Measure(String id, String column, Unit unit, Timing timing) {
        this.id = id;
        this.column = column;
        this.unit = unit;
        this.timing = timing;
    }

    /** The measure of that id; none if there is no such measure. */
    static Optional<Measure> byId(String id) {
        return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
    }

    /** Its name in history files, keys and style classes. */
    public String id() {
        return id;
    }

    /** Its name in tables, in every language. */
    public String column() {
        return column;
    }

    public Unit unit() {
        return unit;
    }

    public Timing timing() {
        return timing;
    }

    /** What the user reads: {@code training accuracy}. */
    public String label() {
        return TEXT.get("measure." + id);
    }

    /** What the user reads where the unit is clear: {@code training}. */
    public String shortLabel() {
        return TEXT.get("measure." + id + ".short");
    }
}
