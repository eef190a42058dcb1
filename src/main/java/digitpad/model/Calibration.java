package digitpad.model;

/**
 * How a network's logits are turned into calibrated probabilities.
 *
 * @param temperature divisor of the logits before the softmax, above 0. It is chosen on held-out digits so that nine in
 *     ten of the answers with a probability of 90 % are correct (temperature scaling: Guo, Pleiss, Sun and Weinberger,
 *     On Calibration of Modern Neural Networks, 2017)
 * @param evidenceThreshold images with less evidence are rejected as non-digits; in nats: the evidence is the logarithm
 *     of the sum of the exponentials of the logits
 */
public record Calibration(double temperature, double evidenceThreshold) {
    /** Leaves logits unchanged and rejects nothing. */
    public static final Calibration NONE = new Calibration(1, Double.NEGATIVE_INFINITY);

    /**
     * @throws IllegalArgumentException if the temperature is not a finite number above 0, or the threshold is NaN
     */
    public Calibration {
        if (!(temperature > 0) || Double.isInfinite(temperature) || Double.isNaN(evidenceThreshold)) {
            throw new IllegalArgumentException(
                    "invalid calibration: temperature " + temperature + ", evidence threshold " + evidenceThreshold);
        }
    }
}
