package digitpad.network.draft;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.LayerSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The layers of a network, split into single operations for editing: the ReLU of a convolution or a dense layer and the
 * dropout of a recipe become layers of their own.
 *
 * @param layers the layers of the network as it is saved
 * @param firstOperations for each of those layers, the index of its first operation
 * @param dropout share of the last hidden layer's units that a training step drops, as in a recipe
 */
record Operations(List<Layer> layers, List<Integer> firstOperations, double dropout) {
    Operations {
        layers = List.copyOf(layers);
        firstOperations = List.copyOf(firstOperations);
    }

    /**
     * Splits layers into operations.
     *
     * @param dropout that of the recipe, 0 to below 1; editing offers at most 0.9
     */
    static List<Layer> split(List<Layer> layers, double dropout) {
        Set<String> names = new HashSet<>();
        layers.forEach(layer -> names.add(layer.name()));
        List<Layer> operations = new ArrayList<>();
        for (Layer layer : layers) {
            boolean isOutput = LayerKind.of(layer) == LayerKind.OUTPUT;
            if (isOutput && dropout > 0) {
                operations.add(new DropoutLayer(
                        freeName(LayerKind.DROPOUT, names), Math.min(dropout, LayerSetting.DROPPED.max())));
            }
            Optional<Layer> linear = withoutRelu(layer);
            operations.add(linear.orElse(layer));
            if (linear.isPresent()) {
                operations.add(new ActivationLayer(freeName(LayerKind.ACTIVATION, names), Activation.RELU));
            }
        }
        return operations;
    }

    private static String freeName(LayerKind kind, Set<String> names) {
        String name = IntStream.rangeClosed(1, names.size() + 1)
                .mapToObj(number -> kind.prefix() + number)
                .filter(candidate -> !names.contains(candidate))
                .findFirst()
                .orElseThrow();
        names.add(name);
        return name;
    }

    /** Joins operations to layers: the inverse of {@link #split}. */
    static Operations join(List<Layer> operations) {
        List<Layer> layers = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        double dropout = 0;
        for (int i = 0; i < operations.size(); i++) {
            Layer operation = operations.get(i);
            Optional<Layer> before = layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(layers.size() - 1));
            Optional<Layer> activated = isRelu(operation) ? before.flatMap(Operations::withRelu) : Optional.empty();
            if (activated.isPresent()) {
                layers.set(layers.size() - 1, activated.get());
            } else if (i == operations.size() - 2
                    && before.filter(DenseLayer.class::isInstance).isPresent()
                    && operation instanceof DropoutLayer last
                    && last.dropped() > 0) {
                dropout = last.dropped();
            } else {
                layers.add(operation);
                first.add(i);
            }
        }
        return new Operations(layers, first, dropout);
    }

    private static boolean isRelu(Layer layer) {
        return layer instanceof ActivationLayer function && function.activation() == Activation.RELU;
    }

    /** Returns a layer that includes ReLU, without it. */
    private static Optional<Layer> withoutRelu(Layer layer) {
        return activation(layer)
                .filter(included -> included == Activation.RELU)
                .flatMap(included -> withActivation(layer, Activation.NONE));
    }

    /** Returns a layer that can include ReLU and does not, with it. */
    private static Optional<Layer> withRelu(Layer layer) {
        return activation(layer)
                .filter(included -> included == Activation.NONE)
                .flatMap(included -> withActivation(layer, Activation.RELU));
    }

    /** Returns the activation that a layer includes; empty if layers of its kind include none. */
    private static Optional<Activation> activation(Layer layer) {
        return switch (LayerKind.of(layer)) {
            case CONVOLUTION -> Optional.of(((ConvolutionLayer) layer).activation());
            case DENSE -> Optional.of(((DenseLayer) layer).activation());
            case ACTIVATION, POOLING, NORMALIZATION, DROPOUT, OUTPUT -> Optional.empty();
        };
    }

    private static Optional<Layer> withActivation(Layer layer, Activation activation) {
        return switch (LayerKind.of(layer)) {
            case CONVOLUTION -> Optional.of(((ConvolutionLayer) layer).withActivation(activation));
            case DENSE -> Optional.of(new DenseLayer(layer.name(), ((DenseLayer) layer).units(), activation));
            case ACTIVATION, POOLING, NORMALIZATION, DROPOUT, OUTPUT -> Optional.empty();
        };
    }
}
