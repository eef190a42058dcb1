package digitpad.explanation;

/**
 * The values of all levels for one image.
 *
 * @param levels {@code [level][value]}, each level arranged as {@link NetworkStructure#shape} says; not to be changed
 */
public record Activations(float[][] levels) {
    /** All values of a level. */
    public float[] of(int level) {
        return levels[level];
    }

    /** The logits of all outputs. */
    public float[] logits() {
        return levels[levels.length - 1];
    }
}
