package digitpad.training;

import digitpad.training.runs.Measurement;

/** Receives the events of a run. Called on the training thread, which waits for each call. */
public interface TrainingListener {
    /** A listener that does nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /** Called for each measurement, before {@link #stepped} is called for the same step. */
    default void measured(Measurement measurement) {}

    /** Called after each training step. */
    default void stepped(StepReport report) {}

    /**
     * Called when training pauses or stops after {@code stepsDone} steps, on request. The run is saved next, unless it
     * is resumed before that.
     */
    default void pausedOrStopped(int stepsDone) {}

    /**
     * Called after an attempt to save the run, with {@code stepsDone} steps. A crash now would lose the steps after
     * {@code stepsSaved}, which is less than {@code stepsDone} if saving failed. Not called for a run that is not saved
     * to disk.
     */
    default void saved(int stepsDone, int stepsSaved) {}

    /** Called with a warning for the user; training continues. */
    default void warned(String message) {}

    /** Called when training has ended and the network is about to be scored. */
    default void scoring() {}
}
