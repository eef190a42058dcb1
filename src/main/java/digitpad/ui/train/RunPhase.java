package digitpad.ui.train;

/** The phase of the current run. */
enum RunPhase {
    IDLE,
    STARTING,
    TRAINING,
    /** Takes the last steps before it pauses. */
    PAUSING,
    PAUSED,
    STOPPING,
    SCORING,
    SAVING;

    /** Whether the run can be stopped or told to take steps. */
    boolean canBeStopped() {
        return this == TRAINING || this == PAUSING || this == PAUSED;
    }
}
