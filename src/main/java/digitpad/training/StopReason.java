package digitpad.training;

/** The reason why training ended. */
public enum StopReason {
    /** All steps are done. */
    ALL_STEPS,
    /** The validation accuracy reached its target. */
    TARGET,
    /** The validation accuracy stopped improving. */
    PATIENCE,
    /** The time limit was reached. */
    TIME,
    /** It was stopped by the user or by the end of the program. */
    STOPPED
}
