package digitpad.explanation;

import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.Arrays;

/**
 * The computation of a digit's probability: the exponential of its logit divided by the sum over all ten digits. All
 * logits are first divided by the calibration temperature.
 *
 * @param digit the digit
 * @param outputs logits of the outputs that stand for the digit: one, or two if the network distinguishes images from
 *     strokes
 * @param logit of the digit: that output's, or the logarithm of the sum of the exponentials of both
 * @param temperature divisor of the logits
 * @param maxScaledLogit maximum of logit ÷ temperature over the ten digits. It is subtracted from all exponents to
 *     avoid overflow, which does not change the probability
 * @param terms for each digit, exp(logit ÷ temperature − maxScaledLogit), 0..1
 * @param sum of the ten terms
 * @param probability the digit's term divided by the sum
 */
public record SoftmaxCell(
        int digit,
        double[] outputs,
        double logit,
        double temperature,
        double maxScaledLogit,
        double[] terms,
        double sum,
        double probability) {
    /**
     * Returns the computation of a digit's probability.
     *
     * @param outputs what the network's outputs stand for
     * @param logits of all outputs
     */
    public static SoftmaxCell of(OutputLayout outputs, float[] logits, double temperature, int digit) {
        float[] digits = Logits.digitLogits(outputs, logits, 0);
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : digits) {
            max = Math.max(max, logit / temperature);
        }
        double[] terms = new double[Prediction.CLASSES];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = Math.exp(digits[i] / temperature - max);
        }
        double sum = Arrays.stream(terms).sum();
        return new SoftmaxCell(
                digit,
                Arrays.stream(DigitSource.values())
                        .mapToInt(source -> outputs.index(digit, source))
                        .distinct()
                        .mapToDouble(index -> logits[index])
                        .toArray(),
                digits[digit],
                temperature,
                max,
                terms,
                sum,
                terms[digit] / sum);
    }
}
