package digitpad.training;

/** Why a training has ended. */
public enum StopReason {
    /** All its steps are taken. */
    ALL_STEPS,
    /** Enough of the validation images were read right. */
    TARGET,
    /** The validation accuracy did not get better any more. */
    PATIENCE,
    /** It had no more time. */
    TIME,
    /** It was told to. */
    STOPPED
}
