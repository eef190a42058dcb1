package digitpad.explanation;

import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;

/**
 * The log-odds of one digit against all others, in nats: its logit minus the logarithm of the sum of the exponentials
 * of the other logits (temperature 1). Unlike the probability they do not saturate near 1, so their gradient is
 * informative even if the network is certain.
 */
public final class LogOdds {
    private LogOdds() {}

    /**
     * Returns the log-odds of a digit.
     *
     * @param digits the logits of the ten digits
     */
    public static double of(float[] digits, int digit) {
        return digits[digit] - Logits.logSumExp(others(digits, digit), 1);
    }

    /**
     * Returns the gradient of the log-odds with respect to each output's logit.
     *
     * @param logits of all outputs
     */
    static float[] gradient(OutputLayout outputs, float[] logits, int digit) {
        float[] digits = Logits.digitLogits(outputs, logits, 0);
        double logSum = Logits.logSumExp(others(digits, digit), 1);
        float[] gradient = new float[logits.length];
        for (int i = 0; i < gradient.length; i++) {
            int outputDigit = i % Prediction.CLASSES;
            double byDigit = outputDigit == digit ? 1 : -Math.exp(digits[outputDigit] - logSum);
            // If two outputs stand for a digit, each contributes by its softmax share among the two.
            gradient[i] = (float) (byDigit * Math.exp(logits[i] - digits[outputDigit]));
        }
        return gradient;
    }

    private static float[] others(float[] digits, int digit) {
        float[] others = new float[digits.length - 1];
        for (int i = 0, next = 0; i < digits.length; i++) {
            if (i != digit) {
                others[next++] = digits[i];
            }
        }
        return others;
    }
}
