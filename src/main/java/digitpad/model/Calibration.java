package digitpad.model;

/**
 * How a network's logits become an honest answer.
 *
 * @param temperature what logits are divided by before the softmax, above 0: chosen on held-out digits so that of all
 *     answers given with 90 % nine in ten are right (temperature scaling: Guo, Pleiss, Sun and Weinberger, On
 *     Calibration of Modern Neural Networks, 2017)
 * @param evidenceThreshold what looks less like a digit than this is said to be none; in nats: the logarithm of the sum of the exponentials of its logits
 */
public record Calibration(double temperature, double evidenceThreshold) {
    /** Logits as they are, and nothing rejected. */
    public static final Calibration NONE = new Calibration(1, Double.NEGATIVE_INFINITY);

    /**
     * @throws IllegalArgumentException if the temperature is not above 0 or a value is not a number
     */
    public Calibration {
        if (!(temperature > 0) || Double.isInfinite(temperature) || Double.isNaN(evidenceThreshold)) {
            throw new IllegalArgumentException("temperature " + temperature + ", least evidence " + evidenceThreshold);
        }
    }
}
