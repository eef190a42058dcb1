package digitpad.explanation;

import digitpad.network.ModelInfo;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Finds out what a network is made of, from the network itself. What never changes is found once; then new parameters
 * make a new {@link Anatomy} in a few milliseconds.
 */
final class AnatomyReader {
    /** Makes a layer of the parameters that lie in one long row. */
    private interface Blueprint {
        NetworkLayer with(FloatBuffer parameters);
    }

    private final List<Blueprint> blueprints = new ArrayList<>();

    /**
     * @param network whose parameters lie in one long row, as deeplearning4j's do
     * @param input what it reads
     * @throws IllegalArgumentException if it has a layer of a kind that is not known here
     */
    AnatomyReader(MultiLayerNetwork network, Shape input) {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        InputType type = InputType.convolutional(input.height(), input.width(), input.maps());
        Shape shape = input;
        for (int i = 0; i < network.getnLayers(); i++) {
            Layer layer = network.getLayer(i);
            if (configuration.getInputPreProcess(i) != null) {
                type = configuration.getInputPreProcess(i).getOutputType(type);
            }
            type = layer.conf().getLayer().getOutputType(i, type);
            Shape output = shapeOf(type);
            blueprints.add(blueprint(layer, shape, output));
            shape = output;
        }
    }

    /** What the network is made of with these parameters. */
    Anatomy read(ModelInfo model, FloatBuffer parameters) {
        return new Anatomy(
                model, blueprints.stream().map(layer -> layer.with(parameters)).toList());
    }

    private static Blueprint blueprint(Layer layer, Shape input, Shape output) {
        org.deeplearning4j.nn.conf.layers.Layer settings = layer.conf().getLayer();
        if (settings instanceof SubsamplingLayer pooling) {
            return pooling(pooling, input, output);
        }
        if (settings instanceof ConvolutionLayer convolution) {
            return convolution(convolution, layer, input, output);
        }
        if (settings instanceof BatchNormalization norm) {
            return normalization(norm, layer, input);
        }
        if (settings instanceof FeedForwardLayer dense) {
            return fullyConnected(dense, layer, input, output);
        }
        throw new IllegalArgumentException("a layer of an unknown kind: " + settings);
    }

    private static Blueprint pooling(SubsamplingLayer layer, Shape input, Shape output) {
        if (layer.getPoolingType() != org.deeplearning4j.nn.conf.layers.PoolingType.MAX) {
            throw new IllegalArgumentException("pooling of an unknown kind: " + layer);
        }
        return parameters ->
                new MaxPooling(layer.getLayerName(), input, output, layer.getKernelSize()[0], layer.getStride()[0]);
    }

    private static Blueprint convolution(ConvolutionLayer settings, Layer layer, Shape input, Shape output) {
        int kernel = settings.getKernelSize()[0];
        int stride = settings.getStride()[0];
        int padding = settings.getConvolutionMode() == ConvolutionMode.Same
                ? Math.max(0, (output.height() - 1) * stride + kernel - input.height()) / 2
                : settings.getPadding()[0];
        Slice weights = slice(layer, DefaultParamInitializer.WEIGHT_KEY, 'c');
        Slice bias = settings.hasBias() ? slice(layer, DefaultParamInitializer.BIAS_KEY, 'c') : Slice.NONE;
        return parameters -> new Convolution(
                settings.getLayerName(),
                input,
                output,
                kernel,
                stride,
                padding,
                weights.of(parameters),
                bias.of(parameters),
                isRectified(settings.getActivationFn()));
    }

    private static Blueprint normalization(BatchNormalization settings, Layer layer, Shape input) {
        Slice gamma = slice(layer, BatchNormalizationParamInitializer.GAMMA, 'c');
        Slice beta = slice(layer, BatchNormalizationParamInitializer.BETA, 'c');
        Slice mean = slice(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN, 'c');
        Slice logDeviation = slice(layer, BatchNormalizationParamInitializer.GLOBAL_LOG_STD, 'c');
        double epsilon = settings.getEps();
        return parameters -> {
            float[] deviation = logDeviation.of(parameters);
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = (float) Math.sqrt(Math.pow(10, 2.0 * deviation[i]) + epsilon);
            }
            return new Normalization(
                    settings.getLayerName(),
                    input,
                    gamma.of(parameters),
                    beta.of(parameters),
                    mean.of(parameters),
                    deviation);
        };
    }

    private static Blueprint fullyConnected(FeedForwardLayer settings, Layer layer, Shape input, Shape output) {
        // [inputs, units] with the first index fastest is [units][inputs] with the last fastest.
        Slice weights = slice(layer, DefaultParamInitializer.WEIGHT_KEY, 'f');
        Slice bias = slice(layer, DefaultParamInitializer.BIAS_KEY, 'c');
        return parameters -> new FullyConnected(
                settings.getLayerName(),
                input,
                output,
                weights.of(parameters),
                bias.of(parameters),
                isRectified(settings.getActivationFn()));
    }

    private static boolean isRectified(org.nd4j.linalg.activations.IActivation activation) {
        return activation instanceof ActivationReLU;
    }

    private static Shape shapeOf(InputType type) {
        if (type instanceof InputType.InputTypeConvolutional maps) {
            return new Shape((int) maps.getChannels(), (int) maps.getHeight(), (int) maps.getWidth());
        }
        return Shape.units((int) ((InputType.InputTypeFeedForward) type).getSize());
    }

    /**
     * Where an array lies.
     *
     * @throws IllegalArgumentException if its values do not follow each other in that order
     */
    private static Slice slice(Layer layer, String key, char order) {
        INDArray array = layer.paramTable().get(key);
        if (!array.isVector() && array.ordering() != order) {
            throw new IllegalArgumentException(key + " is in another order than " + order);
        }
        return new Slice((int) array.offset(), (int) array.length());
    }

    /** Where an array lies in the long row. */
    private record Slice(int start, int length) {
        static final Slice NONE = new Slice(0, 0);

        float[] of(FloatBuffer parameters) {
            float[] values = new float[length];
            parameters.get(start, values);
            return values;
        }
    }
}
