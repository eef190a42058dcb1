package digitpad.training.runs;

import digitpad.text.Messages;
import digitpad.training.plan.TrainingPlan;
import java.util.Arrays;
import java.util.Optional;

/**
 * A quantity that is measured during training. The history file, log, plots, progress and tables handle any of them. To
 * add one, add a constant here, two labels in the bundle ({@code measure.<id>} and {@code measure.<id>.short}), and a
 * call of {@code measured} in {@code TrainingSession}, which computes it. A new {@link Unit} also needs a plot: a
 * constant of {@code Quantity}.
 */
public enum Measure {
    /** Mean cross-entropy of a batch in its training step, with dropout on. */
    LOSS("loss", "loss", Unit.NATS, Timing.STEP),
    /** Accuracy on a batch in its training step, with dropout on; a display of it is a mean of the last batches. */
    BATCH_ACCURACY("batch", "batch accuracy", Unit.FRACTION, Timing.STEP),
    /** Accuracy on the next batch before training on it, with dropout off. */
    TRAINING_ACCURACY("training", "training accuracy", Unit.FRACTION, Timing.REPORT),
    /** Accuracy on the validation images. */
    VALIDATION_ACCURACY("validation", "validation accuracy", Unit.FRACTION, Timing.VALIDATION);

    /** The unit of the values; each unit has its own plot. */
    public enum Unit {
        /** A fraction, 0..1; higher is better. */
        FRACTION,
        /** Natural units of information, at least 0; lower is better. */
        NATS
    }

    /** When a quantity is measured, and on which samples. */
    public enum Timing {
        /** At each step, on its batch. */
        STEP,
        /** Before a step, every {@link TrainingPlan#reportEvery} steps, on the next batch. */
        REPORT,
        /** Before a step, every {@link TrainingPlan#validateEvery} steps, on the validation images. */
        VALIDATION
    }

    /** Number of batches whose mean is displayed as the training accuracy. */
    public static final int MEAN_BATCHES = 100;

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

    /** Returns the measure with an id; empty if there is none. */
    static Optional<Measure> byId(String id) {
        return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
    }

    /** Returns its name in history files, keys and style classes. */
    public String id() {
        return id;
    }

    /** Returns its name in exported tables, the same in every language. */
    public String column() {
        return column;
    }

    public Unit unit() {
        return unit;
    }

    public Timing timing() {
        return timing;
    }

    /** Returns its label, such as {@code training accuracy}. */
    public String label() {
        return TEXT.get("measure." + id);
    }

    /** Returns its label where the unit is clear, such as {@code training}. */
    public String shortLabel() {
        return TEXT.get("measure." + id + ".short");
    }
}
