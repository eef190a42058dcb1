package digitpad.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as data: the shape of its input and its layers in their order, the last of which, and no other, is an
 * {@link OutputLayer}. Immutable.
 */
public record Architecture(Shape input, List<Layer> layers) {
    /**
     * @throws IllegalArgumentException if the layers do not fit together
     */
    public Architecture {
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
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("an architecture needs an output layer");
        }
    }

    /** A layer's parameter array, and the layer it belongs to. */
    public record LayerArray(Layer layer, ParameterArray array) {}

    /** What the outputs stand for. */
    public Outputs outputs() {
        return ((OutputLayer) layers.get(layers.size() - 1)).outputs();
    }

    /** All parameter arrays in the order in which they are stored one after the other. */
    public List<LayerArray> arrays() {
        List<LayerArray> arrays = new ArrayList<>();
        Shape shape = input;
        for (Layer layer : layers) {
            for (ParameterArray array : layer.parameters(shape)) {
                arrays.add(new LayerArray(layer, array));
            }
            shape = layer.output(shape);
        }
        return List.copyOf(arrays);
    }

    /** How many parameters there are in all. */
    public int parameterCount() {
        return arrays().stream().mapToInt(each -> each.array().size()).reduce(0, Math::addExact);
    }
}
