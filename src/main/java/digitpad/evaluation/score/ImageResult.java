package digitpad.evaluation.score;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;

/**
 * How a model reads one image.
 *
 * @param index of the sample in its set
 * @param sample the labeled digit
 * @param prediction of the model
 */
public record ImageResult(int index, EvaluationSample sample, Prediction prediction) {
    /** Returns the true digit, 0 to 9. */
    public int label() {
        return sample.label();
    }

    /** Returns the most probable digit, 0 to 9, also if the image is rejected. */
    public int answer() {
        return prediction.digit();
    }

    /** Returns the probability of the answer, 0..1. */
    public double confidence() {
        return prediction.confidence();
    }

    /** Returns the network's input. */
    public DigitImage image() {
        return sample.image();
    }

    /** Returns whether the most probable digit is the label, also if the image is rejected. */
    public boolean isCorrect() {
        return answer() == label();
    }

    /** Returns whether the model answers that the image does not look like a digit. */
    public boolean isRejected() {
        return !prediction.isDigitLike();
    }
}
