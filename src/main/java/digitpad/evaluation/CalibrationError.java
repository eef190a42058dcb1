package digitpad.evaluation;

import digitpad.recognition.Prediction;
import java.util.List;

/**
 * The expected calibration error: the mean absolute difference between confidence and accuracy, over 15 equal-width
 * bins of confidence, weighted by the number of predictions in each. Sources: Naeini, Cooper and Hauskrecht, Obtaining
 * Well Calibrated Probabilities Using Bayesian Binning, 2015; 15 bins as in Guo, Pleiss, Sun and Weinberger, On
 * Calibration of Modern Neural Networks, 2017.
 */
public final class CalibrationError {
    private static final int BINS = 15;

    private CalibrationError() {}

    /**
     * Returns the error, 0 (perfectly calibrated) to 1; NaN without predictions.
     *
     * @param labels the true digits, one for each prediction
     * @throws IllegalArgumentException if the numbers differ
     */
    public static double expected(List<Prediction> predictions, int[] labels) {
        if (predictions.size() != labels.length) {
            throw new IllegalArgumentException("expected " + labels.length + " predictions, got " + predictions.size());
        }
        double[] confidence = new double[BINS];
        int[] correct = new int[BINS];
        for (int i = 0; i < labels.length; i++) {
            Prediction prediction = predictions.get(i);
            int bin = Math.min(BINS - 1, (int) (prediction.confidence() * BINS));
            confidence[bin] += prediction.confidence();
            correct[bin] += prediction.digit() == labels[i] ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - correct[bin]);
        }
        return sum / labels.length;
    }
}
