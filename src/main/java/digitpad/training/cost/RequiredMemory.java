package digitpad.training.cost;

import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.Recipe;
import java.util.List;

/**
 * The memory that a training needs in addition to the program itself and the dataset, estimated from what oneDNN's
 * networks allocate. With deeplearning4j it may be more.
 *
 * @param parameterBytes for the parameters: value, gradient and optimizer state of each; copies of the values and of
 *     the state, from which checkpoints are saved; the networks for scoring; the average if the recipe averages
 * @param batchBytes for what depends on the batch size: values and gradients of all layers, and the batches made ahead;
 *     and the values of the images that are scored together
 */
public record RequiredMemory(long parameterBytes, long batchBytes) {
    /** Value, gradient, and a copy of the value. */
    private static final int COPIES_IN_TRAINING = 3;
    /** The stored values, and the weights for one image and for several. */
    private static final int COPIES_FOR_SCORING = 3;
    /** The state and its copy. */
    private static final int COPIES_OF_STATE = 2;
    /** The value and its gradient. */
    private static final int ARRAYS_PER_VALUE = 2;
    /** The batches made ahead, the one in use, and the engine's copy. */
    private static final int BATCHES = 5;
    /** Images that are scored together. */
    private static final int SCORED = 64;

    /** Estimates the memory of a training. */
    public static RequiredMemory of(Architecture architecture, Recipe recipe) {
        int copies = COPIES_IN_TRAINING
                + COPIES_FOR_SCORING
                + COPIES_OF_STATE * recipe.optimizer().valuesPerParameter()
                + (recipe.averaging() > 0 ? 1 : 0);
        List<PlacedLayer> layers = architecture.placedLayers();
        long values = 0;
        long extraValues = 0;
        for (int i = 0; i < layers.size(); i++) {
            long ofLayer = Blocks.values(layers.get(i).output());
            boolean beforePooling = i + 1 < layers.size() && layers.get(i + 1).layer() instanceof MaxPoolingLayer;
            values += ofLayer;
            extraValues += extraArrays(layers.get(i).layer(), beforePooling) * ofLayer;
        }
        long pixels = architecture.input().size();
        long ofImage = ARRAYS_PER_VALUE * values + extraValues + BATCHES * pixels;
        return new RequiredMemory(
                (long) Float.BYTES * copies * architecture.parameterCount(),
                Float.BYTES * (ofImage * recipe.batchSize() + values * SCORED));
    }

    /** Returns how many arrays of its size a layer needs for work: the gradient before its ReLU, or what it drops. */
    private static int extraArrays(Layer layer, boolean beforePooling) {
        if (layer instanceof DropoutLayer dropout) {
            return dropout.dropped() > 0 ? 2 : 0;
        }
        // Pooling includes the ReLU before it.
        return layer instanceof ConvolutionLayer convolution
                        && convolution.activation() == Activation.RELU
                        && !beforePooling
                ? 1
                : 0;
    }

    /** Returns the sum of all parts. */
    public long bytes() {
        return parameterBytes + batchBytes;
    }
}
