package digitpad.training.finetune;

/**
 * The progress of fine-tuning.
 *
 * @param stage what is being done
 * @param done steps done so far
 * @param steps steps in all
 */
public record FineTuneProgress(Stage stage, int done, int steps) {
    /** What is being done, in this order. */
    public enum Stage {
        SCORING_BEFORE,
        TRAINING,
        SCORING_AFTER
    }
}
