package digitpad.recognition;

import digitpad.model.Calibration;
import digitpad.network.OutputLayout;

/** What a network's logits say. */
public final class Logits {
    private Logits() {}

    /**
     * The logits of the ten digits, whatever the medium: of each the logarithm of the sum of the exponentials.
     *
     * @param outputs what the network's outputs stand for
     * @param logits of all outputs, from {@code offset} on
     */
    public static float[] digitLogits(OutputLayout outputs, float[] logits, int offset) {
        float[] digits = new float[OutputLayout.CLASSES];
        for (int digit = 0; digit < digits.length; digit++) {
            float[] each = new float[outputs.outputsPerDigit()];
            for (int medium = 0; medium < each.length; medium++) {
                each[medium] = logits[offset + medium * OutputLayout.CLASSES + digit];
            }
            digits[digit] = each.length == 1 ? each[0] : (float) logSumExp(each, 1);
        }
        return digits;
    }

    /** What the logits of the ten digits say, calibrated. */
    public static Prediction prediction(float[] logits, Calibration calibration) {
        double whole = logSumExp(logits, calibration.temperature());
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Math.exp(logits[i] / calibration.temperature() - whole);
        }
        return Prediction.of(probabilities, evidence(logits) >= calibration.evidenceThreshold());
    }

    /**
     * How much speaks for any digit at all: the logarithm of the sum of the exponentials of the logits, in nats, which
     * is the negative energy of Liu, Wang, Owens and Li, Energy-based Out-of-distribution Detection, 2020.
     */
    static double evidence(float[] logits) {
        return logSumExp(logits, 1);
    }

    /** The cross-entropy of one answer, in nats: how unlikely what turned out to be true was held, at a temperature. */
    static double crossEntropy(float[] logits, int truth, double temperature) {
        return logSumExp(logits, temperature) - logits[truth] / temperature;
    }

    /** The logarithm of the sum of the exponentials of the logits, each divided by the temperature first. */
    public static double logSumExp(float[] logits, double temperature) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit / temperature);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit / temperature - greatest);
        }
        return greatest + Math.log(sum);
    }

    /** The digit with the greatest logit; a tie goes to the smaller digit. */
    static int argMax(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }
}
