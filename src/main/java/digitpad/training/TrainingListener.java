package digitpad.training;

import digitpad.training.runs.Measurement;

/** Hears what a training does. Called on the training thread: whatever it does delays the training. */
public interface TrainingListener {
    /** A listener that does nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /** Something was measured. What is measured with a step comes before {@link #stepped} of that step. */
    default void measured(Measurement measurement) {}

    /** A batch was learned. */
    default void stepped(StepReport report) {}

    /**
     * It was told to pause or to stop, and takes no step after {@code stepsDone} before it is told to; where it stands
     * is saved next, unless it is told to resume before that.
     */
    default void pausedOrStopped(int stepsDone) {}

    /**
     * Where it stands after {@code stepsDone} steps was to be saved; a crash now would lose what came after
     * {@code stepsKept}, which are fewer if that failed. Not said of a training that is not saved at all.
     */
    default void saved(int stepsDone, int stepsKept) {}

    /** Something is not as it should be, which {@code sentence} tells; it goes on all the same. */
    default void warned(String sentence) {}

    /** All steps are done (or it was stopped); what was learned is being scored. */
    default void scoring() {}
}
