package digitpad.network;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether layers fit together, one after the other.
 *
 * @param placed the layers with their shapes, up to the first that does not fit
 * @param problem why the next layer does not fit; empty if all fit
 */
public record ArchitectureCheck(List<PlacedLayer> placed, Optional<Problem> problem) {
    private static final Messages TEXT = Messages.of(ArchitectureCheck.class);

    public ArchitectureCheck {
        placed = List.copyOf(placed);
    }

    /** What does not fit. */
    public enum Kind {
        /** The last layer is not the output, or another layer is. */
        OUTPUT,
        /** There are more layers than {@link Architecture#MAX_LAYERS}. */
        LAYERS,
        /** Another layer has the same name. */
        NAME,
        /** The layer needs maps, but a dense layer before it has units. */
        UNITS,
        /** The kernel is larger than the maps. */
        KERNEL,
        /** The squares of a pooling layer are larger than the maps. */
        POOLING,
        /** There are more parameters than {@link Architecture#MAX_PARAMETERS}. */
        PARAMETERS,
        /** There are more values than {@link Architecture#MAX_VALUES}. */
        VALUES
    }

    /**
     * Why a layer does not fit.
     *
     * @param layer index of the layer
     * @param text a sentence for users
     */
    public record Problem(int layer, Kind kind, String text) {}

    /** Checks layers up to the first that does not fit. */
    public static ArchitectureCheck of(Shape input, List<Layer> layers) {
        List<PlacedLayer> placed = new ArrayList<>();
        for (Layer layer : layers) {
            Optional<Problem> problem = next(input, placed, layer, layers.size());
            if (problem.isPresent()) {
                return new ArchitectureCheck(placed, problem);
            }
            placed.add(placed(input, placed, layer));
        }
        return new ArchitectureCheck(placed, Optional.empty());
    }

    private static Optional<Problem> next(Shape input, List<PlacedLayer> before, Layer layer, int count) {
        int index = before.size();
        if (layer instanceof OutputLayer != (index == count - 1)) {
            return found(index, Kind.OUTPUT, "problem.output");
        }
        if (index >= Architecture.MAX_LAYERS) {
            return found(index, Kind.LAYERS, "problem.layers", count, Architecture.MAX_LAYERS);
        }
        if (before.stream().anyMatch(other -> other.layer().name().equals(layer.name()))) {
            return found(index, Kind.NAME, "problem.name", layer.name());
        }
        Optional<Problem> misfit = layer.accept(new Fit(index, outputOf(input, before), lastDense(before)));
        return misfit.isPresent() ? misfit : size(input, before, layer);
    }

    private static Optional<Problem> size(Shape input, List<PlacedLayer> before, Layer layer) {
        Shape from = outputOf(input, before);
        long parameters = parameterCount(before)
                + layer.parameters(from).stream()
                        .mapToLong(ParameterArray::size)
                        .sum();
        if (parameters > Architecture.MAX_PARAMETERS) {
            return found(before.size(), Kind.PARAMETERS, "problem.parameters", parameters, Architecture.MAX_PARAMETERS);
        }
        long values = input.size()
                + before.stream().mapToLong(other -> other.output().size()).sum()
                + layer.output(from).size();
        return values > Architecture.MAX_VALUES
                ? found(before.size(), Kind.VALUES, "problem.values", values, Architecture.MAX_VALUES)
                : Optional.empty();
    }

    private static PlacedLayer placed(Shape input, List<PlacedLayer> before, Layer layer) {
        Shape from = outputOf(input, before);
        return new PlacedLayer(layer, from, layer.output(from), parameterCount(before));
    }

    private static Shape outputOf(Shape input, List<PlacedLayer> layers) {
        return layers.isEmpty() ? input : layers.get(layers.size() - 1).output();
    }

    private static int parameterCount(List<PlacedLayer> layers) {
        if (layers.isEmpty()) {
            return 0;
        }
        PlacedLayer last = layers.get(layers.size() - 1);
        return last.start() + last.parameterCount();
    }

    /** Returns the name of the last dense layer: the layers after it get units, not maps. */
    private static Optional<String> lastDense(List<PlacedLayer> layers) {
        return layers.stream()
                .map(PlacedLayer::layer)
                .filter(DenseLayer.class::isInstance)
                .map(Layer::name)
                .reduce((first, second) -> second);
    }

    private static Optional<Problem> found(int index, Kind kind, String key, Object... values) {
        return Optional.of(new Problem(index, kind, TEXT.get(key, values)));
    }

    /**
     * Whether a layer can take the output of the layers before.
     *
     * @param index of the layer
     * @param input shape of its input
     * @param dense name of the dense layer whose units it gets; empty if it gets maps
     */
    private record Fit(int index, Shape input, Optional<String> dense) implements Layer.Visitor<Optional<Problem>> {
        @Override
        public Optional<Problem> convolution(ConvolutionLayer layer) {
            if (dense.isPresent()) {
                return found(index, Kind.UNITS, "problem.units.convolution", dense.get());
            }
            boolean fits = layer.padding() == ConvolutionLayer.Padding.SAME || isWithinMap(layer.kernel());
            return fits
                    ? Optional.empty()
                    : found(index, Kind.KERNEL, "problem.kernel", layer.kernel(), input.height(), input.width());
        }

        private boolean isWithinMap(int side) {
            return side <= Math.min(input.height(), input.width());
        }

        @Override
        public Optional<Problem> activation(ActivationLayer layer) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> maxPooling(MaxPoolingLayer layer) {
            return pooling(layer.side());
        }

        @Override
        public Optional<Problem> averagePooling(AveragePoolingLayer layer) {
            return pooling(layer.side());
        }

        @Override
        public Optional<Problem> sumPooling(SumPoolingLayer layer) {
            return pooling(layer.side());
        }

        private Optional<Problem> pooling(int side) {
            if (dense.isPresent()) {
                return found(index, Kind.UNITS, "problem.units.pooling", dense.get());
            }
            return isWithinMap(side)
                    ? Optional.empty()
                    : found(index, Kind.POOLING, "problem.pooling", side, input.height(), input.width());
        }

        @Override
        public Optional<Problem> batchNormalization(BatchNormalizationLayer layer) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> dense(DenseLayer layer) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> dropout(DropoutLayer layer) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> output(OutputLayer layer) {
            return Optional.empty();
        }
    }
}
