package digitpad.explanation;

import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.Arrays;

/**
 * How the probability of a digit came about: the exponential of its logit, divided by the sum of all ten. All logits are
 * first divided by the temperature that the network was calibrated with.
 *
 * @param outputs the logits of the outputs that stand for the digit: one, or two where the network tells images from ink
 * @param logit of the digit: that output's, or the logarithm of the sum of the exponentials of the two
 * @param temperature what logits are divided by
 * @param maxScaledLogit of the ten logits divided by the temperature; it is taken away from all, which changes no quotient
 * @param terms for each digit the exponential of what is left, 0..1
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
     * The probability of a digit.
     *
     * @param outputs what the network's outputs stand for
     * @param logits of all outputs
     */
    public static SoftmaxCell of(OutputLayout outputs, float[] logits, double temperature, int digit) {
        float[] digits = Logits.digitLogits(outputs, logits, 0);
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : digits) {
            greatest = Math.max(greatest, logit / temperature);
        }
        double[] terms = new double[Prediction.CLASSES];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = Math.exp(digits[i] / temperature - greatest);
        }
        double sum = Arrays.stream(terms).sum();
        return new SoftmaxCell(
                digit,
                Arrays.stream(DigitSource.values())
                        .mapToInt(medium -> outputs.index(digit, medium))
                        .distinct()
                        .mapToDouble(index -> logits[index])
                        .toArray(),
                digits[digit],
                temperature,
                greatest,
                terms,
                sum,
                terms[digit] / sum);
    }
}
