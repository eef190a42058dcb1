package digitpad.ui.train;

/** How things stand with the run. */
enum RunPhase {
    IDLE,
    STARTING,
    TRAINING,
    /** It takes the steps it was allowed, and then rests. */
    PAUSING,
    PAUSED,
    STOPPING,
    SCORING,
    SAVING;

    /** Whether it can be told to stop, or to take a step. */
    boolean canBeStopped() {
        return this == TRAINING || this == PAUSING || this == PAUSED;
    }
}
