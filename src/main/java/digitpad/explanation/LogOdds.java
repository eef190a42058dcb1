package digitpad.explanation;

import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;

/**
 * How much speaks for one digit against all others, in nats: the logarithm of its odds, which is its logit less the
 * logarithm of the sum of the exponentials of the others' (temperature 1). Unlike the probability it never comes to rest
 * near 1, so that it can be asked what it depends on however sure the network is.
 */
public final class LogOdds {
    private LogOdds() {}

    /**
     * For a digit against all others.
     *
     * @param digits the logits of the ten digits
     */
    public static double of(float[] digits, int digit) {
        return digits[digit] - Logits.logSumExp(others(digits, digit), 1);
    }

    /** How it changes with each output's logit; {@code logits} are those of all outputs. */
    static float[] gradient(OutputLayout outputs, float[] logits, int digit) {
        float[] digits = Logits.digitLogits(outputs, logits, 0);
        double whole = Logits.logSumExp(others(digits, digit), 1);
        float[] gradient = new float[logits.length];
        for (int i = 0; i < gradient.length; i++) {
            int stands = i % Prediction.CLASSES;
            double byDigit = stands == digit ? 1 : -Math.exp(digits[stands] - whole);
            // Where two outputs stand for a digit, its logit follows the greater of them more.
            gradient[i] = (float) (byDigit * Math.exp(logits[i] - digits[stands]));
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
