package digitpad.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as data: the shape of its input, its layers in order, and how its weights are initialized. The last layer
 * is the only {@link OutputLayer}. Immutable.
 */
public record Architecture(Shape input, List<Layer> layers, Initialization initialization) {
    /** The most parameters that a network may have. Together with Adam's moments, that many take 96 MB. */
    public static final int MAX_PARAMETERS = 8_000_000;

    /**
     * @throws IllegalArgumentException if a value is missing, the layers do not fit together, or there are more than
     *     {@value #MAX_PARAMETERS} parameters
     */
    public Architecture {
        if (input == null || layers == null || layers.isEmpty() || initialization == null) {
            throw new IllegalArgumentException("an architecture needs an input, layers and an initialization");
        }
        layers = List.copyOf(layers);
        Set<String> names = new HashSet<>();
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (!names.add(layer.name())) {
                throw new IllegalArgumentException("two layers are called " + layer.name());
            }
            if (layer instanceof OutputLayer != (i == layers.size() - 1)) {
                throw new IllegalArgumentException("the last layer, and no other, is the output: " + layers);
            }
            shape = layer.output(shape);
        }
        checkParameterCount(input, layers);
    }

    private static void checkParameterCount(Shape input, List<Layer> layers) {
        Shape shape = input;
        long count = 0;
        for (Layer layer : layers) {
            for (ParameterArray array : layer.parameters(shape)) {
                count += array.size();
            }
            if (count > MAX_PARAMETERS) {
                throw new IllegalArgumentException("more than " + MAX_PARAMETERS + " parameters");
            }
            shape = layer.output(shape);
        }
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
    }

    /** Returns the layers with their shapes and the positions of their parameters. */
    public List<PlacedLayer> placedLayers() {
        List<PlacedLayer> placed = new ArrayList<>();
        Shape shape = input;
        int start = 0;
        for (Layer layer : layers) {
            PlacedLayer next = new PlacedLayer(layer, shape, layer.output(shape), start);
            placed.add(next);
            shape = next.output();
            start += next.parameterCount();
        }
        return List.copyOf(placed);
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
