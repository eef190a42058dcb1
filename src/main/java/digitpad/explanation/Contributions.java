package digitpad.explanation;

import digitpad.network.Shape;

/**
 * How much each map of each level speaks for a digit, in nats: activation times gradient of the digit's {@link LogOdds},
 * summed over the map's cells. Above 0 it speaks for the digit, below 0 against it.
 *
 * @param digit for which
 * @param levels {@code [level][map]}; not to be changed
 */
public record Contributions(int digit, float[][] levels) {
    /** The contributions to a digit. */
    public static Contributions of(NetworkStructure anatomy, Activations activations, Gradients gradients) {
        float[][] levels = new float[anatomy.levelCount()][];
        for (int level = 0; level < levels.length; level++) {
            Shape shape = anatomy.shape(level);
            levels[level] = new float[shape.maps()];
            for (int i = 0; i < shape.size(); i++) {
                levels[level][i / shape.area()] +=
                        activations.of(level)[i] * gradients.of(level)[i];
            }
        }
        return new Contributions(gradients.digit(), levels);
    }

    /** The contribution of each map of a level. */
    public float[] of(int level) {
        return levels[level];
    }
}
