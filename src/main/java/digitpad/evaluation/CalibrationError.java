package digitpad.evaluation;

import digitpad.recognition.Prediction;
import java.util.List;

/**
 * The expected calibration error: the mean difference between how sure a network is and how often it is then right, over
 * fifteen even classes of confidence, each weighed by its answers (Naeini, Cooper and Hauskrecht, Obtaining Well
 * Calibrated Probabilities Using Bayesian Binning, 2015; fifteen as in Guo, Pleiss, Sun and Weinberger, On Calibration of
 * Modern Neural Networks, 2017).
 */
public final class CalibrationError {
    private static final int BINS = 15;

    private CalibrationError() {}

    /**
     * The error, 0 (as sure as right) to 1; NaN without answers.
     *
     * @param truths what the images show, as many as predictions
     * @throws IllegalArgumentException if the numbers differ
     */
    public static double expected(List<Prediction> predictions, int[] truths) {
        if (predictions.size() != truths.length) {
            throw new IllegalArgumentException(predictions.size() + " predictions of " + truths.length + " images");
        }
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (int i = 0; i < truths.length; i++) {
            Prediction prediction = predictions.get(i);
            int bin = Math.min(BINS - 1, (int) (prediction.confidence() * BINS));
            confidence[bin] += prediction.confidence();
            right[bin] += prediction.digit() == truths[i] ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return sum / truths.length;
    }
}
