package digitpad.explanation;

/**
 * The values of all levels of a network for one image.
 *
 * @param levels {@code [level][value]}, each level arranged as {@link NetworkStructure#shape} describes; not to be
 *     changed
 */
public record Activations(float[][] levels) {
    /** Returns all values of a level. */
    public float[] of(int level) {
        return levels[level];
    }

    /** Returns the logits of all outputs. */
    public float[] logits() {
        return levels[levels.length - 1];
    }
}
