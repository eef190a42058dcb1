package digitpad.engine.export;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.LayerSetting;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.ParameterArray;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final Dl4jLayerNames names = new Dl4jLayerNames();
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
        dropout(layer);
        switch (layer.type()) {
            case LAYERS + "ConvolutionLayer", LAYERS + "Convolution2D" -> convolution(layer);
            case LAYERS + "DepthwiseConvolution2D" -> sumPooling(layer);
            case LAYERS + "ActivationLayer" -> addActivation(layer, names.of(layer));
            case LAYERS + "PReLULayer" -> learnedSlopes(layer);
            case LAYERS + "SubsamplingLayer" -> pooling(layer);
            case LAYERS + "BatchNormalization" -> batchNormalization(layer);
            case LAYERS + "DenseLayer" -> dense(layer);
            case LAYERS + "OutputLayer" -> output(layer);
            case LAYERS + "DropoutLayer" -> {
                // Its dropout is read like that of any other layer.
            }
            default -> throw new UnsupportedNetworkFileException("dl4j.layer", Dl4jNode.simpleName(layer.type()));
        }
    }

    private void convolution(Dl4jNode layer) throws UnsupportedNetworkFileException {
        checkSpatial(layer, "cnn2dDataFormat");
        checkInputs(layer, shape.maps());
        int kernel = layer.square("kernelSize", 0);
        if (kernel < 1 || kernel > MAX_KERNEL || kernel % 2 == 0) {
            throw layer.invalid("kernelSize");
        }
        String name = names.of(layer);
        int stride = layer.square("stride", 1);
        int maps = layer.count("nout", MAX_MAPS);
        boolean bias = layer.flag("hasBias", true);
        ConvolutionLayer same = new ConvolutionLayer(
                name, maps, kernel, stride, ConvolutionLayer.Padding.SAME, bias, Dl4jActivation.inner(layer));
        boolean padded = isSameMode(layer) || isPadded(layer, same);
        ConvolutionLayer convolution = padded
                ? same
                : new ConvolutionLayer(
                        name, maps, kernel, stride, ConvolutionLayer.Padding.VALID, bias, Dl4jActivation.inner(layer));
        add(convolution, ParameterBlock.same(count(convolution)));
        addOuterActivation(layer, name);
    }

    /** Returns whether a layer's padding is that of {@code same} for this input; otherwise there must be none. */
    private boolean isPadded(Dl4jNode layer, ConvolutionLayer same) throws UnsupportedNetworkFileException {
        int padding = layer.square("padding", 0);
        if (padding == 0) {
            return false;
        }
        for (int length : new int[] {shape.height(), shape.width()}) {
            if (same.paddingBefore(length) != padding || same.paddingAfter(length) != padding) {
                throw layer.invalid("padding");
            }
        }
        return true;
    }

    /** Reads a convolution of each map with ones, which is what DigitPad exports for sum pooling. */
    private void sumPooling(Dl4jNode layer) throws UnsupportedNetworkFileException {
        checkSpatial(layer, "cnn2dDataFormat");
        checkInputs(layer, shape.maps());
        int side = layer.square("kernelSize", 0);
        if (layer.flag("hasBias", true)) {
            throw layer.invalid("hasBias");
        }
        if (layer.count("depthMultiplier", MAX_MAPS) != 1) {
            throw layer.invalid("depthMultiplier");
        }
        if (layer.square("stride", 0) != side) {
            throw layer.invalid("stride");
        }
        if (isSameMode(layer) || layer.square("padding", 0) != 0) {
            throw layer.invalid("padding");
        }
        ParameterBlock ones = new ParameterBlock(shape.maps() * side * side, Dl4jLayerReader::requireOnes);
        String name = names.of(layer);
        if (side == 1) {
            blocks.add(ones);
            addActivation(layer, name);
        } else {
            add(new SumPoolingLayer(name, side), ones);
            if (Dl4jActivation.of(layer) != Activation.NONE) {
                addActivation(layer, names.ofActivation(name));
            }
        }
    }

    private static float[] requireOnes(float[] weights) throws UnsupportedNetworkFileException {
        for (float weight : weights) {
            if (weight != 1) {
                throw new UnsupportedNetworkFileException("dl4j.layer", "DepthwiseConvolution2D");
            }
        }
        return new float[0];
    }

    private void learnedSlopes(Dl4jNode layer) throws UnsupportedNetworkFileException {
        boolean perMap = layer.isList("inputShape", shape.maps(), shape.height(), shape.width())
                && layer.isList("sharedAxes", 2, 3);
        boolean perUnit = shape.isUnits() && layer.isList("inputShape", shape.maps()) && !layer.has("sharedAxes");
        if (!perMap && !perUnit) {
            throw layer.invalid("sharedAxes");
        }
        add(new ActivationLayer(names.of(layer), Activation.PARAMETRIC_RELU), ParameterBlock.same(shape.maps()));
    }

    /** Adds the dropout of a layer's input. Other kinds of noise than dropout only matter during training. */
    private void dropout(Dl4jNode layer) throws UnsupportedNetworkFileException {
        if (!layer.has("idropout")) {
            return;
        }
        Dl4jNode dropout = layer.object("idropout");
        // The share to keep; rounded because 1 - 0.7 is not quite 0.3.
        double dropped = Math.round((1 - dropout.number("p", 1)) * 1e6) / 1e6;
        boolean standard = dropout.type().equals("org.deeplearning4j.nn.conf.dropout.Dropout");
        if (standard && dropped > 0 && dropped <= LayerSetting.DROPPED.max()) {
            add(new DropoutLayer(names.free("dropout"), dropped), ParameterBlock.same(0));
        }
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
        Layer pooling = switch (layer.text("poolingType", "MAX")) {
            case "MAX" -> new MaxPoolingLayer(names.of(layer), side);
            case "AVG" -> new AveragePoolingLayer(names.of(layer), side);
            default -> throw layer.invalid("poolingType");
        };
        add(pooling, ParameterBlock.same(0));
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
        add(new BatchNormalizationLayer(names.of(layer)), new ParameterBlock((fixed ? 2 : 4) * maps, stored::convert));
    }

    private void dense(Dl4jNode layer) throws UnsupportedNetworkFileException {
        String name = names.of(layer);
        fullyConnected(layer, new DenseLayer(name, layer.count("nout", MAX_MAPS), Dl4jActivation.inner(layer)));
        addOuterActivation(layer, name);
    }

    private void output(Dl4jNode layer) throws UnsupportedNetworkFileException {
        String activation = Dl4jNode.simpleName(layer.object("activationFn").type());
        if (!activation.equals("ActivationSoftmax") && !activation.equals("ActivationIdentity")) {
            throw new UnsupportedNetworkFileException("dl4j.activation", activation);
        }
        OutputLayout outputs = switch (layer.count("nout", MAX_MAPS)) {
            case OutputLayout.CLASSES -> OutputLayout.DIGITS;
            case 2 * OutputLayout.CLASSES -> OutputLayout.DIGITS_BY_SOURCE;
            default -> throw new UnsupportedNetworkFileException("dl4j.outputs", layer.count("nout", MAX_MAPS));
        };
        fullyConnected(layer, new OutputLayer(names.of(layer), outputs));
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
            int weights = count - layer.output(shape).maps();
            add(layer, new ParameterBlock(weights, stored -> Arrays.copyOf(stored, count)));
        }
    }

    private void add(Layer layer, ParameterBlock block) {
        shape = layer.output(shape);
        layers.add(layer);
        blocks.add(block);
    }

    /** Returns the number of a layer's parameters. */
    private int count(Layer layer) {
        return layer.parameters(shape).stream().mapToInt(ParameterArray::size).sum();
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

    /** Adds a layer for a function that DigitPad's convolutions and dense layers do not include. */
    private void addOuterActivation(Dl4jNode layer, String name) throws UnsupportedNetworkFileException {
        if (Dl4jActivation.of(layer) != Dl4jActivation.inner(layer)) {
            addActivation(layer, names.ofActivation(name));
        }
    }

    private void addActivation(Dl4jNode layer, String name) throws UnsupportedNetworkFileException {
        add(new ActivationLayer(name, Dl4jActivation.of(layer)), ParameterBlock.same(0));
    }
}
