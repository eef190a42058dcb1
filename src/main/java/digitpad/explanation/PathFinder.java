package digitpad.explanation;

import digitpad.engine.ZeroedMaps;
import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the strongest paths from the input to a digit. The search goes down from the output: at each level it keeps the
 * few maps that contribute most to the digit's {@link LogOdds} through maps already on the paths. The contribution of
 * map {@code i} through map {@code o} is the part of {@code o} that comes from {@code i} (patch times kernel, or value
 * times weight) times the gradient, summed over all cells.
 */
public final class PathFinder {
    /** Maximum number of maps on the paths at each level. */
    public static final int MAPS_PER_LEVEL = 4;

    /**
     * A part of a path between two levels.
     *
     * @param level of the upper end; the lower end is one level below
     * @param from the map at the lower end
     * @param to the map at the upper end
     * @param contribution in nats, above 0
     */
    public record Step(int level, int from, int to, float contribution) {}

    private final NetworkStructure structure;
    private final Activations activations;
    private final Gradients gradients;
    private final ZeroedMaps zeroed;

    private PathFinder(NetworkStructure structure, Activations activations, Gradients gradients, ZeroedMaps zeroed) {
        this.zeroed = zeroed;
        this.structure = structure;
        this.activations = activations;
        this.gradients = gradients;
    }

    /** Returns the steps of the strongest paths, from the output down, in a network without maps switched off. */
    public static List<Step> strongest(NetworkStructure structure, Activations activations, Gradients gradients) {
        return strongest(structure, activations, gradients, ZeroedMaps.NONE);
    }

    /**
     * Returns the steps of the strongest paths, from the output down.
     *
     * @param zeroed the maps that are switched off; no path passes through them
     */
    static List<Step> strongest(
            NetworkStructure structure, Activations activations, Gradients gradients, ZeroedMaps zeroed) {
        return new PathFinder(structure, activations, gradients, zeroed).find();
    }

    private List<Step> find() {
        List<Step> steps = new ArrayList<>();
        int[] reached = outputs();
        for (int level = structure.lastLevel(); level > 0 && reached.length > 0; level--) {
            float[][] byPair = contributions(level, reached);
            int[] next = strongest(byPair);
            for (int i = 0; i < reached.length; i++) {
                for (int from : next) {
                    if (byPair[i][from] > 0) {
                        steps.add(new Step(level, from, reached[i], byPair[i][from]));
                    }
                }
            }
            reached = next;
        }
        return steps;
    }

    /** Returns the outputs that stand for the digit. */
    private int[] outputs() {
        return IntStream.range(0, structure.shape(structure.lastLevel()).maps())
                .filter(output -> output % Prediction.CLASSES == gradients.digit())
                .filter(output -> !zeroed.of(structure.lastLevel()).contains(output))
                .toArray();
    }

    /** Returns the maps one level down that contribute most through all reached maps. */
    private static int[] strongest(float[][] byPair) {
        float[] sums = new float[byPair[0].length];
        for (float[] row : byPair) {
            for (int from = 0; from < sums.length; from++) {
                sums[from] += Math.max(0, row[from]);
            }
        }
        return IntStream.range(0, sums.length)
                .filter(from -> sums[from] > 0)
                .boxed()
                .sorted((a, b) -> Float.compare(sums[b], sums[a]))
                .limit(MAPS_PER_LEVEL)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns the contribution of each map one level down through each reached map: {@code [reached][map]}. */
    private float[][] contributions(int level, int[] reached) {
        NetworkLayer layer = structure.layer(level);
        return Arrays.stream(reached)
                .mapToObj(map ->
                        layer.contributions(activations.of(level - 1), activations.of(level), gradients.of(level), map))
                .map(byInput -> withoutZeroed(byInput, level - 1))
                .toArray(float[][]::new);
    }

    /** A layer that computes each map from the same map of its input continues every path, also with an input of 0. */
    private float[] withoutZeroed(float[] byInput, int level) {
        zeroed.of(level).forEach(map -> byInput[map] = 0);
        return byInput;
    }
}
