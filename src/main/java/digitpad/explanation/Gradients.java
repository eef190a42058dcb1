package digitpad.explanation;

import digitpad.engine.ZeroedMaps;
import java.util.Arrays;
import java.util.Set;

/**
 * The gradients of one digit's {@link LogOdds} with respect to every value of every level, by backpropagation with
 * dropout off. They are 0 for cells that lose in max pooling or that ReLU sets to 0, which saves most of the work, and
 * for maps that are switched off.
 *
 * @param digit the digit
 * @param levels {@code [level][value]}, arranged like the activations; not to be changed
 */
public record Gradients(int digit, float[][] levels) {
    /** Returns the gradients for a digit at the activations of one image, of a network without maps switched off. */
    public static Gradients of(NetworkStructure structure, Activations activations, int digit) {
        return of(structure, activations, digit, ZeroedMaps.NONE);
    }

    /**
     * Returns the gradients for a digit at the activations of one image.
     *
     * @param zeroed the maps that are switched off
     */
    static Gradients of(NetworkStructure structure, Activations activations, int digit, ZeroedMaps zeroed) {
        float[][] levels = new float[structure.levelCount()][];
        int last = structure.lastLevel();
        levels[last] = LogOdds.gradient(structure.model().architecture().outputs(), activations.logits(), digit);
        for (int level = last; level > 0; level--) {
            NetworkLayer layer = structure.layer(level);
            zero(levels[level], structure.shape(level).area(), zeroed.of(level));
            float[] preReluGradients = layer.gradientsBeforeRelu(activations.of(level), levels[level]);
            levels[level - 1] = layer.inputGradients(activations.of(level - 1), preReluGradients);
        }
        return new Gradients(digit, levels);
    }

    private static void zero(float[] gradients, int area, Set<Integer> maps) {
        for (int map : maps) {
            Arrays.fill(gradients, map * area, (map + 1) * area, 0);
        }
    }

    /** Returns the gradients of a level. */
    public float[] of(int level) {
        return levels[level];
    }
}
