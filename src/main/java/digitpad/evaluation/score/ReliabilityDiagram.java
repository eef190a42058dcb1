package digitpad.evaluation.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Accuracy by confidence, in 15 bins of equal width. Sources: Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated
 * Probabilities Using Bayesian Binning, 2015; 15 bins as in Guo, Pleiss, Sun and Weinberger, On Calibration of Modern
 * Neural Networks, 2017.
 *
 * @param bins from the lowest confidence to the highest
 */
public record ReliabilityDiagram(List<ReliabilityBin> bins) {
    private static final int BINS = 15;

    public ReliabilityDiagram {
        bins = List.copyOf(bins);
    }

    /** Returns the diagram of results, whether rejected or not. */
    public static ReliabilityDiagram of(List<ImageResult> results) {
        double[] confidence = new double[BINS];
        int[] count = new int[BINS];
        int[] correct = new int[BINS];
        for (ImageResult result : results) {
            int bin = Math.min(BINS - 1, (int) (result.confidence() * BINS));
            confidence[bin] += result.confidence();
            count[bin]++;
            correct[bin] += result.isCorrect() ? 1 : 0;
        }
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new ReliabilityBin(
                    i / (double) BINS, (i + 1) / (double) BINS, count[i], correct[i], confidence[i]));
        }
        return new ReliabilityDiagram(bins);
    }

    /**
     * Returns the expected calibration error, 0 (perfectly calibrated) to 1: the mean absolute difference between
     * confidence and accuracy, weighted by the number of predictions in each bin; NaN without predictions.
     */
    public double expectedCalibrationError() {
        double sum = 0;
        int count = 0;
        for (ReliabilityBin bin : bins) {
            sum += Math.abs(bin.confidenceSum() - bin.correct());
            count += bin.count();
        }
        return sum / count;
    }
}
