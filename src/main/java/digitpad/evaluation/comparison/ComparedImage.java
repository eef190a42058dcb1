package digitpad.evaluation.comparison;

import digitpad.evaluation.score.ImageResult;

/**
 * How two models read the same image.
 *
 * @param first the first model's result
 * @param second the second model's result
 */
public record ComparedImage(ImageResult first, ImageResult second) {
    /** Returns whether only the first model reads the image right. */
    boolean isOnlyFirstCorrect() {
        return first.isCorrect() && !second.isCorrect();
    }

    /** Returns whether only the second model reads the image right. */
    boolean isOnlySecondCorrect() {
        return second.isCorrect() && !first.isCorrect();
    }

    /** Returns whether both models misread the image. */
    boolean isBothWrong() {
        return !first.isCorrect() && !second.isCorrect();
    }

    /** Returns whether both models give the same answer. */
    boolean isSameAnswer() {
        return first.answer() == second.answer();
    }
}
