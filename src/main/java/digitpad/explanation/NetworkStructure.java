package digitpad.explanation;

import digitpad.model.ModelInfo;
import digitpad.network.Shape;
import java.util.List;

/**
 * What a network is made of. The values of level 0 are the input's, those of level {@code n} are what layer {@code n}
 * gives, counted from 1; the last level holds the logits of all outputs.
 *
 * @param model whose network it is
 * @param layers in their order, the last of them fully connected
 */
public record NetworkStructure(ModelInfo model, List<NetworkLayer> layers) {
    public NetworkStructure {
        layers = List.copyOf(layers);
        if (!(layers.get(layers.size() - 1) instanceof FullyConnected)) {
            throw new IllegalArgumentException("the last layer must be fully connected: " + layers);
        }
    }

    /** How many levels of values there are: one more than layers. */
    public int levelCount() {
        return layers.size() + 1;
    }

    /** The level of the logits. */
    public int lastLevel() {
        return layers.size();
    }

    /** The layer that gives a level's values; level 0 has none. */
    public NetworkLayer layer(int level) {
        return layers.get(level - 1);
    }

    /** The layer that gives the logits. */
    public FullyConnected outputLayer() {
        return (FullyConnected) layer(lastLevel());
    }

    /** How a level's values are arranged. */
    public Shape shape(int level) {
        return level == 0 ? layers.get(0).input() : layer(level).output();
    }

    /** How many parameters there are in all. */
    public int parameterCount() {
        return layers.stream().mapToInt(NetworkLayer::parameterCount).sum();
    }

    /**
     * The part of the input that a cell of a level could see: its receptive field.
     *
     * @return within the input's edges
     */
    public CellRegion receptiveField(int level, int row, int column) {
        CellRegion window = CellRegion.of(row, column);
        for (int i = level; i > 0; i--) {
            window = layer(i).inputRegion(window);
        }
        return window.clippedTo(shape(0));
    }
}
