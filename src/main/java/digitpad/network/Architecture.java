package digitpad.network;

import java.util.List;

/**
 * A network as data: the shape of its input, its layers in order, and how its weights are initialized. The last layer
 * is the only {@link OutputLayer}. Immutable.
 */
public record Architecture(Shape input, List<Layer> layers, Initialization initialization) {
    /** The most parameters that a network may have. Together with Adam's moments, that many take 96 MB. */
    public static final int MAX_PARAMETERS = 8_000_000;

    /** The most layers that a network may have, with the output. */
    public static final int MAX_LAYERS = 40;

    /**
     * The most values that a network may compute for one image, in all layers together. Reading 64 images at once takes
     * a gigabyte with that many.
     */
    public static final int MAX_VALUES = 4_000_000;

    /**
     * @throws IllegalArgumentException if a value is missing or the layers do not fit together; the message is for
     *     users
     */
    public Architecture {
        if (input == null || layers == null || layers.isEmpty() || initialization == null) {
            throw new IllegalArgumentException("an architecture needs an input, layers and an initialization");
        }
        layers = List.copyOf(layers);
        ArchitectureCheck.of(input, layers).problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.text());
        });
    }

    /**
     * A layer within an architecture.
     *
     * @param layer the layer itself
     * @param input shape of its input
     * @param output shape of its output
     * @param start index of its first parameter among the parameters of all layers
     */
    public record PlacedLayer(Layer layer, Shape input, Shape output, int start) {
        /** Returns the layer's parameter arrays in storage order, the first at {@link #start}. */
        public List<ParameterArray> parameters() {
            return layer.parameters(input);
        }

        /** Returns the number of the layer's parameters. */
        public int parameterCount() {
            return parameters().stream().mapToInt(ParameterArray::size).sum();
        }

        /** Returns the number of products that the layer adds up for one image. */
        public long multiplyAdds() {
            return layer.multiplyAdds(input);
        }
    }

    /** Returns the layers with their shapes and the positions of their parameters. */
    public List<PlacedLayer> placedLayers() {
        return ArchitectureCheck.of(input, layers).placed();
    }

    /** Returns what the outputs stand for. */
    public OutputLayout outputs() {
        return ((OutputLayer) layers.get(layers.size() - 1)).outputs();
    }

    /** Returns the number of parameters of all layers. */
    public int parameterCount() {
        return placedLayers().stream().mapToInt(PlacedLayer::parameterCount).sum();
    }
}
