package digitpad.explanation;

import digitpad.model.ModelInfo;
import digitpad.network.Shape;
import java.util.List;

/**
 * The layers of a network and its levels of values. Level 0 is the input, level {@code n} the output of layer
 * {@code n}, counted from 1. The last level holds the logits of all outputs.
 *
 * @param model the description of the network's model
 * @param layers in order; the last one is fully connected
 */
public record NetworkStructure(ModelInfo model, List<NetworkLayer> layers) {
    public NetworkStructure {
        layers = List.copyOf(layers);
        if (!(layers.get(layers.size() - 1) instanceof FullyConnected)) {
            throw new IllegalArgumentException("the last layer must be fully connected: " + layers);
        }
    }

    /** Returns the number of levels: one more than the number of layers. */
    public int levelCount() {
        return layers.size() + 1;
    }

    /** Returns the level of the logits. */
    public int lastLevel() {
        return layers.size();
    }

    /** Returns the layer whose output is a level. Level 0 has none. */
    public NetworkLayer layer(int level) {
        return layers.get(level - 1);
    }

    /** Returns the layer whose output is the logits. */
    public FullyConnected outputLayer() {
        return (FullyConnected) layer(lastLevel());
    }

    /** Returns how the values of a level are arranged. */
    public Shape shape(int level) {
        return level == 0 ? layers.get(0).input() : layer(level).output();
    }

    /** Returns the number of parameters of all layers. */
    public int parameterCount() {
        return layers.stream().mapToInt(NetworkLayer::parameterCount).sum();
    }

    /** Returns the receptive field of a cell, clipped to the input's edges. */
    public CellRegion receptiveField(int level, int row, int column) {
        CellRegion region = CellRegion.of(row, column);
        for (int i = level; i > 0; i--) {
            region = layer(i).inputRegion(region);
        }
        return region.clippedTo(shape(0));
    }
}
