package digitpad.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as data: the shape of its input, its layers in their order, of which the last and no other is an
 * {@link OutputLayer}, and how its weights are drawn before training. Immutable.
 */
public record Architecture(Shape input, List<Layer> layers, Initialization initialization) {
    /** Parameters that a network may have: with what Adam remembers of each, 96 MB. */
    public static final int MAX_PARAMETERS = 8_000_000;

    /**
     * @throws IllegalArgumentException if something is missing, the layers do not fit together, or they have more than
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
        ensureReasonable(input, layers);
    }

    private static void ensureReasonable(Shape input, List<Layer> layers) {
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
     * A layer at its place.
     *
     * @param layer what it is
     * @param input the shape of what it takes
     * @param output the shape of what it gives
     * @param start where its parameters begin among those of all layers
     */
    public record PlacedLayer(Layer layer, Shape input, Shape output, int start) {
        /** Its parameter arrays, in the order in which they are stored from {@link #start} on. */
        public List<ParameterArray> parameters() {
            return layer.parameters(input);
        }

        /** How many parameters it has. */
        public int parameterCount() {
            return parameters().stream().mapToInt(ParameterArray::size).sum();
        }
    }

    /** The layers with their shapes and the places of their parameters. */
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

    /** What the outputs stand for. */
    public OutputLayout outputs() {
        return ((OutputLayer) layers.get(layers.size() - 1)).outputs();
    }

    /** How many parameters there are in all. */
    public int parameterCount() {
        return placedLayers().stream().mapToInt(PlacedLayer::parameterCount).sum();
    }
}
