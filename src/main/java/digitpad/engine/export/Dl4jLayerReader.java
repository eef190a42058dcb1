package digitpad.engine.export;

import digitpad.network.Activation;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.ParameterArray;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Translates deeplearning4j's layer configurations, one after the other. What only matters during training is ignored:
 * updaters, regularization, constraints, dropout and the loss. What changes an answer and has no counterpart is
 * refused.
 */
final class Dl4jLayerReader {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String FROZEN = LAYERS + "misc.FrozenLayer";
    /** Limits the values of a layer, because the number of its parameters does not: a pooling layer has none. */
    private static final int MAX_MAPS = 10_000;

    private static final int MAX_KERNEL = 99;

    private final List<Layer> layers = new ArrayList<>();
    private final List<ParameterBlock> blocks = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Shape shape;

    /** {@code input} is the shape of the network's input. */
    Dl4jLayerReader(Shape input) {
        shape = input;
    }

    /** Returns the layers read so far. */
    List<Layer> layers() {
        return layers;
    }

    /** Returns the blocks of parameters of the layers read so far. */
    List<ParameterBlock> blocks() {
        return blocks;
    }

    /** Returns the shape of the output of the layers read so far. */
    Shape shape() {
        return shape;
    }

    /**
     * Reads the next layer.
     *
     * @throws UnsupportedNetworkFileException if DigitPad has no layer that computes the same
     * @throws IllegalArgumentException if the layer does not fit the ones before it
     */
    void read(Dl4jNode outer) throws UnsupportedNetworkFileException {
        String type = outer.type();
        // The parameters of a frozen layer do not change in training, which makes no difference here.
        Dl4jNode layer = type.equals(FROZEN) || type.equals(FROZEN + "WithBackprop") ? outer.object("layer") : outer;
        if (layer.has("weightNoise")) {
            throw layer.invalid("weightNoise");
        }
        switch (layer.type()) {
            case LAYERS + "ConvolutionLayer", LAYERS + "Convolution2D" -> convolution(layer);
            case LAYERS + "SubsamplingLayer" -> pooling(layer);
            case LAYERS + "BatchNormalization" -> batchNormalization(layer);
            case LAYERS + "DenseLayer" -> dense(layer);
            case LAYERS + "OutputLayer" -> output(layer);
            case LAYERS + "DropoutLayer" -> {
                // The identity once a network is trained.
            }
            default -> throw new UnsupportedNetworkFileException("dl4j.layer", simpleName(layer.type()));
        }
    }

    private void convolution(Dl4jNode layer) throws UnsupportedNetworkFileException {
        checkSpatial(layer, "cnn2dDataFormat");
        checkInputs(layer, shape.maps());
        int kernel = layer.square("kernelSize", 0);
        if (kernel < 1 || kernel > MAX_KERNEL || kernel % 2 == 0) {
            throw layer.invalid("kernelSize");
        }
        if (layer.square("stride", 1) != 1) {
            throw layer.invalid("stride");
        }
        ConvolutionLayer convolution = new ConvolutionLayer(
                name(layer),
                layer.count("nout", MAX_MAPS),
                kernel,
                padding(layer, kernel),
                layer.flag("hasBias", true),
                activation(layer));
        add(convolution, ParameterBlock.same(count(convolution)));
    }

    private static ConvolutionLayer.Padding padding(Dl4jNode layer, int kernel) throws UnsupportedNetworkFileException {
        if (isSameMode(layer)) {
            return ConvolutionLayer.Padding.SAME;
        }
        int padding = layer.square("padding", 0);
        if (padding == 0) {
            return ConvolutionLayer.Padding.VALID;
        }
        if (padding != (kernel - 1) / 2) {
            throw layer.invalid("padding");
        }
        return ConvolutionLayer.Padding.SAME;
    }

    private void pooling(Dl4jNode layer) throws UnsupportedNetworkFileException {
        checkSpatial(layer, "cnn2dDataFormat");
        int side = layer.square("kernelSize", 0);
        if (layer.square("stride", 0) != side) {
            throw layer.invalid("stride");
        }
        boolean whole = side > 0 && shape.height() % side == 0 && shape.width() % side == 0;
        if (isSameMode(layer) ? !whole : layer.square("padding", 0) != 0) {
            throw layer.invalid("padding");
        }
        layer.require("poolingType", "MAX");
        add(new MaxPoolingLayer(name(layer), side), ParameterBlock.same(0));
    }

    private void batchNormalization(Dl4jNode layer) throws UnsupportedNetworkFileException {
        layer.require("cnn2DFormat", "NCHW");
        checkInputs(layer, shape.maps());
        int maps = shape.maps();
        boolean fixed = layer.flag("lockGammaBeta", false);
        StoredNormalization stored = new StoredNormalization(
                maps,
                fixed,
                layer.number("gamma", 1),
                layer.number("beta", 0),
                // Versions without this property store the variance.
                layer.flag("useLogStd", false),
                layer.number("eps", BatchNormalizationLayer.EPSILON));
        add(new BatchNormalizationLayer(name(layer)), new ParameterBlock((fixed ? 2 : 4) * maps, stored::convert));
    }

    private void dense(Dl4jNode layer) throws UnsupportedNetworkFileException {
        fullyConnected(layer, new DenseLayer(name(layer), layer.count("nout", MAX_MAPS), activation(layer)));
    }

    private void output(Dl4jNode layer) throws UnsupportedNetworkFileException {
        String activation = simpleName(layer.object("activationFn").type());
        if (!activation.equals("ActivationSoftmax") && !activation.equals("ActivationIdentity")) {
            throw new UnsupportedNetworkFileException("dl4j.activation", activation);
        }
        OutputLayout outputs = switch (layer.count("nout", MAX_MAPS)) {
            case OutputLayout.CLASSES -> OutputLayout.DIGITS;
            case 2 * OutputLayout.CLASSES -> OutputLayout.DIGITS_BY_SOURCE;
            default -> throw new UnsupportedNetworkFileException("dl4j.outputs", layer.count("nout", MAX_MAPS));
        };
        fullyConnected(layer, new OutputLayer(name(layer), outputs));
    }

    private void fullyConnected(Dl4jNode json, Layer layer) throws UnsupportedNetworkFileException {
        checkInputs(json, shape.size());
        if (json.flag("hasLayerNorm", false)) {
            throw json.invalid("hasLayerNorm");
        }
        int count = count(layer);
        if (json.flag("hasBias", true)) {
            add(layer, ParameterBlock.same(count));
        } else {
            UnaryOperator<float[]> withZeros = weights -> Arrays.copyOf(weights, count);
            add(layer, new ParameterBlock(count - layer.output(shape).maps(), withZeros));
        }
    }

    private void add(Layer layer, ParameterBlock block) {
        shape = layer.output(shape);
        layers.add(layer);
        blocks.add(block);
    }

    /** Returns the number of a layer's parameters. */
    private int count(Layer layer) {
        return layer.parameters(shape).stream().mapToInt(ParameterArray::size).reduce(0, Math::addExact);
    }

    private static void checkSpatial(Dl4jNode layer, String format) throws UnsupportedNetworkFileException {
        layer.require(format, "NCHW");
        if (layer.square("dilation", 1) != 1) {
            throw layer.invalid("dilation");
        }
    }

    private static void checkInputs(Dl4jNode layer, int expected) throws UnsupportedNetworkFileException {
        if (layer.count("nin", Integer.MAX_VALUE) != expected) {
            throw layer.invalid("nin");
        }
    }

    private static boolean isSameMode(Dl4jNode layer) throws UnsupportedNetworkFileException {
        return switch (layer.text("convolutionMode", "Truncate")) {
            case "Same" -> true;
            case "Truncate", "Strict" -> false;
            default -> throw layer.invalid("convolutionMode");
        };
    }

    private static Activation activation(Dl4jNode layer) throws UnsupportedNetworkFileException {
        Dl4jNode function = layer.object("activationFn");
        String name = simpleName(function.type());
        return switch (name) {
            case "ActivationIdentity" -> Activation.NONE;
            case "ActivationReLU" -> {
                checkPlain(function);
                yield Activation.RELU;
            }
            default -> throw new UnsupportedNetworkFileException("dl4j.activation", name);
        };
    }

    /** Checks that a ReLU is max(0, x), without a maximum, a slope or a threshold. */
    private static void checkPlain(Dl4jNode function) throws UnsupportedNetworkFileException {
        if (function.has("max")) {
            throw function.invalid("max");
        }
        for (String property : List.of("negativeSlope", "threshold")) {
            if (function.number(property, 0) != 0) {
                throw function.invalid(property);
            }
        }
    }

    /** Returns the layer's name, or a new one if it has none or another layer has the same. */
    private String name(Dl4jNode layer) throws UnsupportedNetworkFileException {
        String name = Dl4jNode.printable(layer.text("layerName", "layer"));
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static String simpleName(String type) {
        return Dl4jNode.printable(type.substring(type.lastIndexOf('.') + 1));
    }
}
