package digitpad.explanation;

import digitpad.network.Shape;

/**
 * How much each map of each level contributes to a digit, in nats: activation times gradient of the digit's
 * {@link LogOdds}, summed over the map's cells. Values above 0 are evidence for the digit, values below 0 against it.
 *
 * @param digit the digit
 * @param levels {@code [level][map]}; not to be changed
 */
public record Contributions(int digit, float[][] levels) {
    /** Returns the contributions to the digit of {@code gradients}. */
    public static Contributions of(NetworkStructure structure, Activations activations, Gradients gradients) {
        float[][] levels = new float[structure.levelCount()][];
        for (int level = 0; level < levels.length; level++) {
            Shape shape = structure.shape(level);
            levels[level] = new float[shape.maps()];
            for (int i = 0; i < shape.size(); i++) {
                levels[level][i / shape.area()] +=
                        activations.of(level)[i] * gradients.of(level)[i];
            }
        }
        return new Contributions(gradients.digit(), levels);
    }

    /** Returns the contribution of each map of a level. */
    public float[] of(int level) {
        return levels[level];
    }
}
