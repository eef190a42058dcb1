package digitpad.training.finetune;

/**
 * How many digits are read correctly before and after fine-tuning.
 *
 * @param before number that the former model reads correctly
 * @param after number that the fine-tuned model reads correctly
 * @param total number of digits; may be 0
 */
public record CorrectCount(int before, int after, int total) {
    /** Returns the share that the former model reads correctly, 0..1. */
    public double accuracyBefore() {
        return before / (double) total;
    }

    /** Returns the share that the fine-tuned model reads correctly, 0..1. */
    public double accuracyAfter() {
        return after / (double) total;
    }

    /** Returns how far the accuracy has fallen; negative if it has risen. */
    double loss() {
        return (before - after) / (double) total;
    }
}
