package digitpad.explanation;

/**
 * How the {@link LogOdds} of one digit change with every value of every level, by back-propagation through the network's
 * layers as they read (dropout off). Cells that did not win in pooling or that ReLU holds at 0 have no say, so that most
 * of the work falls away.
 *
 * @param digit whose log-odds
 * @param levels {@code [level][value]}, arranged as the activations; not to be changed
 */
public record Gradients(int digit, float[][] levels) {
    /** The gradients of a digit's log-odds at the activations of one image. */
    public static Gradients of(NetworkStructure anatomy, Activations activations, int digit) {
        float[][] levels = new float[anatomy.levelCount()][];
        int last = anatomy.lastLevel();
        levels[last] = LogOdds.gradient(anatomy.model().architecture().outputs(), activations.logits(), digit);
        for (int level = last; level > 0; level--) {
            NetworkLayer layer = anatomy.layer(level);
            float[] inner = layer.gradientsBeforeRelu(activations.of(level), levels[level]);
            levels[level - 1] = layer.inputGradients(activations.of(level - 1), inner);
        }
        return new Gradients(digit, levels);
    }

    /** The gradients of a level. */
    public float[] of(int level) {
        return levels[level];
    }
}
