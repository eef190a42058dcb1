package digitpad.ui.evaluate;

import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.text.Messages;
import java.util.stream.IntStream;

/**
 * A cell of the confusion matrix.
 *
 * @param label the true digit, 0 to 9
 * @param answer the digit that it is read as, 0 to 9
 */
record MatrixCell(int label, int answer) {
    private static final Messages TEXT = Messages.of(MatrixCell.class);
    private static final int LAST = ConfusionMatrix.CLASSES - 1;

    /** Returns the cell that is this many columns right and rows below, but inside the matrix. */
    MatrixCell moved(int right, int down) {
        return new MatrixCell(Math.max(0, Math.min(LAST, label + down)), Math.max(0, Math.min(LAST, answer + right)));
    }

    boolean isCorrect() {
        return label == answer;
    }

    /** Returns the share of the samples with this label that are read so, 0..1; 0 without such samples. */
    double share(ConfusionMatrix matrix) {
        int total = total(matrix);
        return total == 0 ? 0 : matrix.count(label, answer) / (double) total;
    }

    /** Returns it in words, such as "9 read as 4: 7 of 1,009 (0.69 %)". */
    String text(ConfusionMatrix matrix) {
        return TEXT.get(
                isCorrect() ? "cell.right" : "cell.wrong",
                label,
                answer,
                matrix.count(label, answer),
                total(matrix),
                share(matrix));
    }

    private int total(ConfusionMatrix matrix) {
        return IntStream.range(0, ConfusionMatrix.CLASSES)
                .map(each -> matrix.count(label, each))
                .sum();
    }
}
