package digitpad.explanation;

import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the strongest paths from the input to a digit, going down from the output: of the maps that feed those on the
 * path, the few that add most to the digit's {@link LogOdds} through them are on the path too. What map {@code i} adds
 * through map {@code o} is the part of {@code o} that comes from {@code i} (patch times kernel, or value times weight)
 * times the gradient there, summed over all cells.
 */
public final class PathFinder {
    /** Maps on the paths, of every level. */
    public static final int MAPS_PER_LEVEL = 4;

    /**
     * A part of a path.
     *
     * @param level of its upper end; its lower end is one level below
     * @param from the map at its lower end
     * @param to the map at its upper end
     * @param contribution what it adds, in nats, above 0
     */
    public record Step(int level, int from, int to, float contribution) {}

    private final NetworkStructure anatomy;
    private final Activations activations;
    private final Gradients gradients;

    private PathFinder(NetworkStructure anatomy, Activations activations, Gradients gradients) {
        this.anatomy = anatomy;
        this.activations = activations;
        this.gradients = gradients;
    }

    /** The steps of the strongest paths, from the output down. */
    public static List<Step> strongest(NetworkStructure anatomy, Activations activations, Gradients gradients) {
        return new PathFinder(anatomy, activations, gradients).find();
    }

    private List<Step> find() {
        List<Step> steps = new ArrayList<>();
        int[] reached = outputs();
        for (int level = anatomy.lastLevel(); level > 0 && reached.length > 0; level--) {
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

    /** The outputs that stand for the digit. */
    private int[] outputs() {
        return IntStream.range(0, anatomy.shape(anatomy.lastLevel()).maps())
                .filter(output -> output % Prediction.CLASSES == gradients.digit())
                .toArray();
    }

    /** Of the maps one level down, those that add most through all that were reached. */
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

    /** What each map one level down adds through each of the maps reached: {@code [reached][map]}. */
    private float[][] contributions(int level, int[] reached) {
        NetworkLayer layer = anatomy.layer(level);
        return Arrays.stream(reached)
                .mapToObj(map ->
                        layer.contributions(activations.of(level - 1), activations.of(level), gradients.of(level), map))
                .toArray(float[][]::new);
    }
}
