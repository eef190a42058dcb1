package digitpad.recognition;

import digitpad.model.Calibration;
import digitpad.network.OutputLayout;

/** Functions of a network's logits. */
public final class Logits {
    private Logits() {}

    /**
     * Returns the logits of the ten digits. If several outputs stand for a digit, its logit is the logarithm of the sum
     * of their exponentials.
     *
     * @param outputs what the network's outputs stand for
     * @param logits of all outputs, starting at {@code offset}
     */
    public static float[] digitLogits(OutputLayout outputs, float[] logits, int offset) {
        float[] digits = new float[OutputLayout.CLASSES];
        for (int digit = 0; digit < digits.length; digit++) {
            float[] sources = new float[outputs.outputsPerDigit()];
            for (int source = 0; source < sources.length; source++) {
                sources[source] = logits[offset + source * OutputLayout.CLASSES + digit];
            }
            digits[digit] = sources.length == 1 ? sources[0] : (float) logSumExp(sources, 1);
        }
        return digits;
    }

    /** Returns the calibrated prediction for the logits of the ten digits. */
    public static Prediction prediction(float[] logits, Calibration calibration) {
        double logSum = logSumExp(logits, calibration.temperature());
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Math.exp(logits[i] / calibration.temperature() - logSum);
        }
        return Prediction.of(probabilities, evidence(logits) >= calibration.evidenceThreshold());
    }

    /**
     * Returns the evidence that the image is a digit at all: the logarithm of the sum of the exponentials of the
     * logits, in nats. It is the negative energy of Liu, Wang, Owens and Li, Energy-based Out-of-distribution
     * Detection, 2020.
     */
    static double evidence(float[] logits) {
        return logSumExp(logits, 1);
    }

    /** Returns the cross-entropy of one answer at a temperature, in nats. */
    static double crossEntropy(float[] logits, int label, double temperature) {
        return logSumExp(logits, temperature) - logits[label] / temperature;
    }

    /** Returns the logarithm of the sum of exp(logit ÷ temperature). */
    public static double logSumExp(float[] logits, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit / temperature);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit / temperature - max);
        }
        return max + Math.log(sum);
    }

    /** Returns the digit with the largest logit. On a tie, the smaller digit wins. */
    public static int argMax(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }
}
