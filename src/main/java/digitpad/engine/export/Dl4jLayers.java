package digitpad.engine.export;

import digitpad.network.ActivationLayer;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Translates the layers of one network, in order, into layer configurations that plain deeplearning4j knows. Where it
 * can, a layer becomes a property of another: an activation of the layer before it, dropout of the layer after it. A
 * visit returns what remains to be added.
 */
final class Dl4jLayers implements Layer.Visitor<Optional<org.deeplearning4j.nn.conf.layers.Layer>> {
    private final List<org.deeplearning4j.nn.conf.layers.Layer> layers = new ArrayList<>();
    private final List<Ones> ones = new ArrayList<>();
    /** The last layer if it has no activation yet and could have one. */
    private Optional<BaseLayer> open = Optional.empty();
    /** The share of its inputs that the next layer keeps in training. */
    private double kept = 1;

    private Shape input;
    private int start;
    /** Whether the layers from here on get units, not maps. */
    private boolean afterDense;

    /**
     * Weights that deeplearning4j stores and DigitPad does not, because all of them are 1.
     *
     * @param start number of DigitPad's parameters before them
     * @param count number of weights
     */
    private record Ones(int start, int count) {}

    /** Translates the next layer. */
    void add(PlacedLayer placed) {
        input = placed.input();
        start = placed.start();
        boolean dropsOut = placed.layer() instanceof DropoutLayer;
        placed.layer().accept(this).ifPresent(layer -> {
            if (kept < 1) {
                layer.setIDropout(new Dropout(kept));
                kept = 1;
            }
            layers.add(layer);
        });
        if (dropsOut) {
            open = Optional.empty();
        }
    }

    /** Returns the configurations of the layers that were added. */
    List<org.deeplearning4j.nn.conf.layers.Layer> layers() {
        return layers;
    }

    /**
     * Returns the parameters as deeplearning4j stores them.
     *
     * @param parameters of the network, from the buffer's position to its limit
     */
    FloatBuffer coefficients(FloatBuffer parameters) {
        int more = ones.stream().mapToInt(Ones::count).sum();
        FloatBuffer coefficients = FloatBuffer.allocate(parameters.remaining() + more);
        int from = parameters.position();
        for (Ones weights : ones) {
            int to = parameters.position() + weights.start();
            coefficients.put(parameters.slice(from, to - from));
            for (int i = 0; i < weights.count(); i++) {
                coefficients.put(1);
            }
            from = to;
        }
        return coefficients
                .put(parameters.slice(from, parameters.limit() - from))
                .flip();
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> convolution(ConvolutionLayer layer) {
        var configuration = new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(
                        layer.kernel(), layer.kernel())
                .name(layer.name())
                .stride(layer.stride(), layer.stride())
                .convolutionMode(
                        switch (layer.padding()) {
                            case SAME -> ConvolutionMode.Same;
                            case VALID -> ConvolutionMode.Truncate;
                        })
                .nOut(layer.maps())
                .activation(function(layer.activation()))
                .build();
        configuration.setHasBias(layer.bias());
        return withActivation(configuration, layer.activation());
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> activation(ActivationLayer layer) {
        if (layer.activation() == digitpad.network.Activation.PARAMETRIC_RELU) {
            return closed(slopes(layer));
        }
        IActivation function = function(layer.activation());
        if (layer.activation() == digitpad.network.Activation.NONE) {
            return Optional.empty();
        }
        if (open.isPresent()) {
            open.get().setActivationFn(function);
            open = Optional.empty();
            return Optional.empty();
        }
        // An activation layer overwrites its input, which deeplearning4j does not expect of the first layer.
        return closed(
                layers.isEmpty()
                        ? ones(layer.name(), 1, function)
                        : new org.deeplearning4j.nn.conf.layers.ActivationLayer.Builder()
                                .name(layer.name())
                                .activation(function)
                                .build());
    }

    private PReLULayer slopes(ActivationLayer layer) {
        PReLULayer.Builder slopes = new PReLULayer.Builder().name(layer.name());
        return afterDense
                ? slopes.inputShape(input.maps()).build()
                : slopes.inputShape(input.maps(), input.height(), input.width())
                        .sharedAxes(2, 3)
                        .build();
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> maxPooling(MaxPoolingLayer layer) {
        return closed(pooling(layer.name(), SubsamplingLayer.PoolingType.MAX, layer.side()));
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> averagePooling(AveragePoolingLayer layer) {
        return closed(pooling(layer.name(), SubsamplingLayer.PoolingType.AVG, layer.side()));
    }

    private static SubsamplingLayer pooling(String name, SubsamplingLayer.PoolingType type, int side) {
        return new SubsamplingLayer.Builder(type)
                .name(name)
                .kernelSize(side, side)
                .stride(side, side)
                .build();
    }

    /** deeplearning4j's pooling layers cannot sum. */
    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> sumPooling(SumPoolingLayer layer) {
        return withActivation(
                ones(layer.name(), layer.side(), new ActivationIdentity()), digitpad.network.Activation.NONE);
    }

    /** Returns a convolution of each map with a square of ones. */
    private DepthwiseConvolution2D ones(String name, int side, IActivation activation) {
        ones.add(new Ones(start, input.maps() * side * side));
        return new DepthwiseConvolution2D.Builder(side, side)
                .name(name)
                .stride(side, side)
                .depthMultiplier(1)
                .hasBias(false)
                .activation(activation)
                .build();
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> batchNormalization(BatchNormalizationLayer layer) {
        return closed(new BatchNormalization.Builder()
                .name(layer.name())
                .decay(BatchNormalizationLayer.DECAY)
                .eps(BatchNormalizationLayer.EPSILON)
                .activation(Activation.IDENTITY)
                .build());
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> dense(DenseLayer layer) {
        afterDense = true;
        return withActivation(
                new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                        .name(layer.name())
                        .nOut(layer.units())
                        .activation(function(layer.activation()))
                        .build(),
                layer.activation());
    }

    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> dropout(DropoutLayer layer) {
        kept *= 1 - layer.dropped();
        return Optional.empty();
    }

    /** The loss is not used: deeplearning4j requires one, and this one fits the identity. */
    @Override
    public Optional<org.deeplearning4j.nn.conf.layers.Layer> output(OutputLayer layer) {
        return closed(new org.deeplearning4j.nn.conf.layers.OutputLayer.Builder(new LossMSE())
                .name(layer.name())
                .nOut(layer.outputs().count())
                .activation(Activation.IDENTITY)
                .build());
    }

    private Optional<org.deeplearning4j.nn.conf.layers.Layer> withActivation(
            BaseLayer layer, digitpad.network.Activation activation) {
        open = activation == digitpad.network.Activation.NONE ? Optional.of(layer) : Optional.empty();
        return Optional.of(layer);
    }

    private Optional<org.deeplearning4j.nn.conf.layers.Layer> closed(org.deeplearning4j.nn.conf.layers.Layer layer) {
        open = Optional.empty();
        return Optional.of(layer);
    }

    /** deeplearning4j's own randomized ReLU sets values below 0 to 0 outside training. */
    private static IActivation function(digitpad.network.Activation activation) {
        return switch (activation) {
            case NONE -> new ActivationIdentity();
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU(digitpad.network.Activation.LEAKY_SLOPE);
            case PARAMETRIC_RELU -> throw new IllegalArgumentException("it is a layer of its own in deeplearning4j");
            case RANDOMIZED_RELU -> new ActivationLReLU(digitpad.network.Activation.MEAN_RANDOM_SLOPE);
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
        };
    }
}
