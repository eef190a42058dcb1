package digitpad.explanation.damage;

/**
 * Gaussian noise that is added to the weights of a layer.
 *
 * @param share the standard deviation of the noise as a share of the standard deviation of the layer's weights, above 0
 *     to {@value #MAX_SHARE}
 * @param seed of the noise; with the same seed, another share scales the same noise
 */
public record WeightNoise(double share, long seed) {
    /** The largest share: the noise is then twice as strong as the weights. */
    public static final double MAX_SHARE = 2;

    /**
     * @throws IllegalArgumentException if the share is out of its range
     */
    public WeightNoise {
        if (!(share > 0 && share <= MAX_SHARE)) {
            throw new IllegalArgumentException("noise must be above 0 to " + MAX_SHARE + ": " + share);
        }
    }
}
