package digitpad.evaluation.score;

import digitpad.recognition.Prediction;
import java.util.Arrays;

/** Counts of labels and predictions: rows are true digits, columns predicted digits. Immutable. */
public final class ConfusionMatrix {
    /** Number of digits. */
    public static final int CLASSES = Prediction.CLASSES;

    private final int[][] counts;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts pairs of label and prediction.
     *
     * @param labels 0 to 9 each
     * @param predictions 0 to 9 each, as many as labels
     * @throws IllegalArgumentException if the lengths differ or a value is not 0 to 9
     */
    public static ConfusionMatrix of(int[] labels, int[] predictions) {
        if (labels.length != predictions.length) {
            throw new IllegalArgumentException("expected " + labels.length + " predictions, got " + predictions.length);
        }
        int[][] counts = new int[CLASSES][CLASSES];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= CLASSES || predictions[i] < 0 || predictions[i] >= CLASSES) {
                throw new IllegalArgumentException(
                        "invalid digits: label " + labels[i] + ", prediction " + predictions[i]);
            }
            counts[labels[i]][predictions[i]]++;
        }
        return new ConfusionMatrix(counts);
    }

    /** Returns how often {@code label} was read as {@code prediction}. */
    public int count(int label, int prediction) {
        return counts[label][prediction];
    }

    /** Returns the number of predictions. */
    public int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Returns the number of correct predictions. */
    public int correct() {
        int correct = 0;
        for (int digit = 0; digit < CLASSES; digit++) {
            correct += counts[digit][digit];
        }
        return correct;
    }

    /** Returns a copy of the counts, [label][prediction]. */
    public int[][] toArray() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix matrix && Arrays.deepEquals(counts, matrix.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }
}
