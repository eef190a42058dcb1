package digitpad.training;

/** Hears what a training does. Called on the training thread: whatever it does delays the training. */
public interface TrainingListener {
    /** A listener that does nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /** A batch was learned. */
    default void stepped(StepReport report) {}

    /** The accuracy on the current training batch was measured, dropout off. */
    default void trainingMeasured(Measurement measurement) {}

    /** The held-out images were scored. */
    default void validationMeasured(Measurement measurement) {}

    /**
     * It was told to rest or to stop, and takes no step after {@code stepsDone} before it is told to; where it stands is
     * written down next, unless it is told to go on before that.
     */
    default void halted(int stepsDone) {}

    /** It is written down where it stands; it rests after {@code stepsDone} steps, and waits to be told to go on. */
    default void rested(int stepsDone) {}

    /**
     * Where it stands after {@code stepsDone} steps was to be written down; a crash now would lose what came after
     * {@code stepsKept}, which are fewer if that failed.
     */
    default void kept(int stepsDone, int stepsKept) {}

    /** Something is not as it should be, which {@code sentence} tells; it goes on all the same. */
    default void warned(String sentence) {}

    /** All steps are done (or it was stopped); what was learned is being scored. */
    default void scoring() {}
}
