package digitpad.evaluation.score;

/**
 * The predictions whose confidence lies in one interval.
 *
 * @param from lower end of the interval, 0..1, inclusive
 * @param to upper end, exclusive; the last bin includes 1
 * @param count number of predictions
 * @param correct number of right predictions
 * @param confidenceSum sum of their confidences
 */
public record ReliabilityBin(double from, double to, int count, int correct, double confidenceSum) {
    /** Returns the mean confidence, 0..1; NaN without predictions. */
    public double confidence() {
        return confidenceSum / count;
    }

    /** Returns the share of right predictions, 0..1; NaN without predictions. */
    public double accuracy() {
        return correct / (double) count;
    }
}
