package digitpad.ui.evaluate;

import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.text.Messages;

/** The difference of two confusion matrices of the same images: the second one minus the first one. */
record MatrixDifference(ConfusionMatrix first, ConfusionMatrix second) {
    private static final Messages TEXT = Messages.of(MatrixDifference.class);

    /** Returns how many more images of a cell the second model has; below 0 for fewer. */
    int count(MatrixCell cell) {
        return second.count(cell.label(), cell.answer()) - first.count(cell.label(), cell.answer());
    }

    /** Returns the difference of the shares of the true digit, -1..1. */
    double share(MatrixCell cell) {
        return cell.share(second) - cell.share(first);
    }

    /** Returns whether the second model is better there: more right answers, or fewer of an error. */
    boolean isBetter(MatrixCell cell) {
        return cell.isCorrect() ? count(cell) > 0 : count(cell) < 0;
    }

    /** Returns the largest number of images by which any cell differs. */
    int largest() {
        int largest = 0;
        for (int label = 0; label < ConfusionMatrix.CLASSES; label++) {
            for (int answer = 0; answer < ConfusionMatrix.CLASSES; answer++) {
                largest = Math.max(largest, Math.abs(count(new MatrixCell(label, answer))));
            }
        }
        return largest;
    }

    /** Returns it in words, such as "9 read as 4: 7 and 3 (−4)". */
    String text(MatrixCell cell) {
        return TEXT.get(
                "difference.cell",
                cell.label(),
                cell.answer(),
                first.count(cell.label(), cell.answer()),
                second.count(cell.label(), cell.answer()),
                count(cell));
    }
}
