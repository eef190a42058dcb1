package digitpad.network;

/**
 * How a network's logits become an honest answer.
 *
 * @param temperature what logits are divided by before the softmax, above 0: chosen on held-out digits so that of all
 *     answers given with 90 % nine in ten are right (temperature scaling: Guo, Pleiss, Sun and Weinberger, On
 *     Calibration of Modern Neural Networks, 2017)
 * @param leastEvidence what looks less like a digit than this is said to be none; in nats, see {@link #evidence}
 */
public record Calibration(double temperature, double leastEvidence) {
    /** Logits as they are, and nothing rejected. */
    public static final Calibration NONE = new Calibration(1, Double.NEGATIVE_INFINITY);

    /**
     * @throws IllegalArgumentException if the temperature is not above 0 or a value is not a number
     */
    public Calibration {
        if (!(temperature > 0) || Double.isInfinite(temperature) || Double.isNaN(leastEvidence)) {
            throw new IllegalArgumentException("temperature " + temperature + ", least evidence " + leastEvidence);
        }
    }

    /** What the logits of the ten digits say. */
    public Prediction read(float[] logits) {
        double whole = logSumOfExponentials(logits, temperature);
        float[] probabilities = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) Math.exp(logits[i] / temperature - whole);
        }
        return Prediction.of(probabilities, evidence(logits) >= leastEvidence);
    }

    /**
     * How much speaks for any digit at all: the logarithm of the sum of the exponentials of the logits, in nats, which
     * is the negative energy of Liu, Wang, Owens and Li, Energy-based Out-of-distribution Detection, 2020.
     */
    static double evidence(float[] logits) {
        return logSumOfExponentials(logits, 1);
    }

    /** The cross-entropy of one answer, in nats: how unlikely what turned out to be true was held, at a temperature. */
    static double surprise(float[] logits, int truth, double temperature) {
        return logSumOfExponentials(logits, temperature) - logits[truth] / temperature;
    }

    /** The logarithm of the sum of the exponentials of the logits, each divided by the temperature first. */
    public static double logSumOfExponentials(float[] logits, double temperature) {
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
}
