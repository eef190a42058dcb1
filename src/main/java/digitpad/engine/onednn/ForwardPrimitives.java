package digitpad.engine.onednn;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.SumPoolingLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bytedeco.dnnl.memory;

/** Builds the primitives of an architecture's layers, which compute its forward pass. */
final class ForwardPrimitives {
    private final BuildContext context;
    private final double droppedShare;
    private final memory input;
    private final List<LayerPrimitives> layers = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<RandomPrimitives> randoms = new ArrayList<>();
    private DropoutPrimitives outputDropout;

    /**
     * @param droppedShare share of the output layer's inputs that dropout drops, 0 to below 1; 0 in inference
     */
    ForwardPrimitives(BuildContext context, Architecture architecture, double droppedShare) {
        this.context = context;
        this.droppedShare = droppedShare;
        NativeObjects objects = context.objects();
        input = objects.allocate(objects.rowMajor(
                context.batchSize(),
                architecture.input().maps(),
                architecture.input().height(),
                architecture.input().width()));
        List<PlacedLayer> placed = architecture.placedLayers();
        memory source = input;
        for (int i = 0; i < placed.size(); i++) {
            boolean afterRelu = i > 0 && hasRelu(placed.get(i - 1).layer());
            boolean beforePooling = i + 1 < placed.size() && placed.get(i + 1).layer() instanceof MaxPoolingLayer;
            LayerPrimitives layer =
                    placed.get(i).layer().accept(new Builder(placed.get(i), source, afterRelu, beforePooling));
            layers.add(layer);
            ends.add(context.forward().length());
            source = layer.output();
        }
        context.forward().complete();
    }

    private static boolean hasRelu(Layer layer) {
        return layer instanceof ConvolutionLayer convolution && convolution.activation() == Activation.RELU;
    }

    /** Builds the primitives of one layer. */
    private final class Builder implements Layer.Visitor<LayerPrimitives> {
        private final PlacedLayer placed;
        private final memory source;
        private final boolean afterRelu;
        private final boolean beforePooling;

        private Builder(PlacedLayer placed, memory source, boolean afterRelu, boolean beforePooling) {
            this.placed = placed;
            this.source = source;
            this.afterRelu = afterRelu;
            this.beforePooling = beforePooling;
        }

        @Override
        public LayerPrimitives convolution(ConvolutionLayer layer) {
            return new ConvolutionPrimitives(context, placed, layer, source, hasRelu(layer) && !beforePooling);
        }

        @Override
        public LayerPrimitives activation(ActivationLayer layer) {
            return switch (layer.activation()) {
                case NONE -> new IdentityPrimitives(source);
                case RELU -> elementwise(Elementwise.RELU);
                case LEAKY_RELU -> elementwise(Elementwise.withSlope(Activation.LEAKY_SLOPE));
                case PARAMETRIC_RELU -> SlopePrimitives.learned(context, placed, source);
                case RANDOMIZED_RELU ->
                    context.training()
                            ? random(SlopePrimitives.random(context, placed, source))
                            : elementwise(Elementwise.withSlope(Activation.MEAN_RANDOM_SLOPE));
                case TANH -> elementwise(Elementwise.TANH);
                case SIGMOID -> elementwise(Elementwise.SIGMOID);
            };
        }

        private LayerPrimitives elementwise(Elementwise function) {
            return new ElementwisePrimitives(context, placed.layer().name(), function, source);
        }

        /** Adds primitives that draw random numbers before each step. */
        private <P extends LayerPrimitives & RandomPrimitives> P random(P primitives) {
            randoms.add(primitives);
            return primitives;
        }

        @Override
        public LayerPrimitives maxPooling(MaxPoolingLayer layer) {
            return PoolingPrimitives.max(context, placed, layer, source, afterRelu);
        }

        @Override
        public LayerPrimitives averagePooling(AveragePoolingLayer layer) {
            return PoolingPrimitives.average(context, placed, layer, source);
        }

        @Override
        public LayerPrimitives sumPooling(SumPoolingLayer layer) {
            return PoolingPrimitives.sum(context, placed, layer, source);
        }

        @Override
        public LayerPrimitives batchNormalization(BatchNormalizationLayer layer) {
            return new BatchNormalizationPrimitives(context, placed, source);
        }

        @Override
        public LayerPrimitives dense(DenseLayer layer) {
            return new DensePrimitives(context, placed, source, layer.activation() == Activation.RELU);
        }

        @Override
        public LayerPrimitives dropout(DropoutLayer layer) {
            return context.training() && layer.dropped() > 0
                    ? random(new DropoutPrimitives(context, layer.name(), source, layer.dropped()))
                    : new IdentityPrimitives(source);
        }

        @Override
        public LayerPrimitives output(OutputLayer layer) {
            memory from = source;
            if (droppedShare > 0) {
                outputDropout = new DropoutPrimitives(context, "dropout", source, droppedShare);
                from = outputDropout.output();
            }
            return new DensePrimitives(context, placed, from, false);
        }
    }

    /** Returns the array that holds the images, row-major. */
    memory input() {
        return input;
    }

    /** Returns the primitives of the layers, in order. */
    List<LayerPrimitives> layers() {
        return layers;
    }

    /** Returns the length of the forward program up to each layer: where its primitives end. */
    List<Integer> ends() {
        return ends;
    }

    /** Returns the logits, row-major. */
    memory logits() {
        return layers.get(layers.size() - 1).output();
    }

    /** Returns the dropout before the output layer that the recipe asks for; empty if there is none. */
    Optional<DropoutPrimitives> outputDropout() {
        return Optional.ofNullable(outputDropout);
    }

    /** Draws the random numbers of a training step. */
    void draw(long seed, int step) {
        outputDropout().ifPresent(dropout -> dropout.draw(seed, step));
        for (int i = 0; i < randoms.size(); i++) {
            // Another seed for each layer, so that two dropouts do not drop the same places.
            randoms.get(i).draw(new SplittableRandom(seed + i + 1).nextLong(), step);
        }
    }

    /** Returns the parameters of all layers, in storage order. */
    List<ParameterTensor> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }
}
