package digitpad.training.cost;

import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Recipe;

/**
 * The memory that a training needs in addition to the program itself, estimated from how the fast engine allocates it.
 *
 * @param parameterBytes for the parameters: value, gradient and optimizer state of each, the copies from which
 *     checkpoints are saved, two networks for scoring, and the average if the recipe averages
 * @param batchBytes for what depends on the batch size: the values of all layers and their gradients, and the batches
 *     made ahead
 */
public record RequiredMemory(long parameterBytes, long batchBytes) {
    /** Copies of the parameters: value, gradient, the one for checkpoints, and three for scoring. */
    private static final int PARAMETER_COPIES = 6;
    /** Arrays for each value of a layer: the value and its gradient, and work space. */
    private static final int ARRAYS_PER_VALUE = 3;

    private static final int BATCHES_AHEAD = 4;

    /** Estimates the memory of a training. */
    public static RequiredMemory of(Architecture architecture, Recipe recipe) {
        int copies = PARAMETER_COPIES + 2 * recipe.optimizer().valuesPerParameter() + (recipe.averaging() > 0 ? 1 : 0);
        long values = architecture.placedLayers().stream()
                .map(PlacedLayer::output)
                .mapToLong(Blocks::values)
                .sum();
        long ofImage = ARRAYS_PER_VALUE * values
                + (long) BATCHES_AHEAD * architecture.input().size();
        return new RequiredMemory(
                (long) Float.BYTES * copies * architecture.parameterCount(),
                Float.BYTES * ofImage * recipe.batchSize());
    }

    /** Returns the sum of all parts. */
    public long bytes() {
        return parameterBytes + batchBytes;
    }
}
