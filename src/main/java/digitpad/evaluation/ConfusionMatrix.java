package digitpad.evaluation;

import digitpad.recognition.Prediction;
import java.util.Arrays;

/** How often each digit was read as each: rows are what it is, columns what was read. Immutable. */
public final class ConfusionMatrix {
    private static final int CLASSES = Prediction.CLASSES;

    private final int[][] counts;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts pairs of truth and answer.
     *
     * @param truths 0 to 9 each
     * @param answers 0 to 9 each, as many
     * @throws IllegalArgumentException if the lengths differ or a value is not 0 to 9
     */
    public static ConfusionMatrix of(int[] truths, int[] answers) {
        if (truths.length != answers.length) {
            throw new IllegalArgumentException(truths.length + " truths and " + answers.length + " answers");
        }
        int[][] counts = new int[CLASSES][CLASSES];
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] < 0 || truths[i] >= CLASSES || answers[i] < 0 || answers[i] >= CLASSES) {
                throw new IllegalArgumentException("not digits: " + truths[i] + ", " + answers[i]);
            }
            counts[truths[i]][answers[i]]++;
        }
        return new ConfusionMatrix(counts);
    }

    /** How often {@code truth} was read as {@code answer}. */
    public int count(int truth, int answer) {
        return counts[truth][answer];
    }

    /** How many were read. */
    public int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** How many were read right. */
    public int correct() {
        int correct = 0;
        for (int digit = 0; digit < CLASSES; digit++) {
            correct += counts[digit][digit];
        }
        return correct;
    }

    /** A copy of the counts, [truth][answer]. */
    public int[][] toArray() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }
}
