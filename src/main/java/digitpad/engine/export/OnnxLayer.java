package digitpad.engine.export;

import static digitpad.engine.export.OnnxGraph.integer;
import static digitpad.engine.export.OnnxGraph.integers;
import static digitpad.engine.export.OnnxGraph.number;

import digitpad.engine.ParameterValues;
import digitpad.network.Activation;
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
import digitpad.network.SumPoolingLayer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import onnx.Onnx.AttributeProto;

/**
 * Adds the nodes of one layer to an ONNX graph. Their names start with the layer's name and a slash. Each visit returns
 * the layer's output.
 */
final class OnnxLayer implements Layer.Visitor<OnnxLayer.Value> {
    /**
     * A value in the graph.
     *
     * @param flat whether it has the dimensions [images, values] instead of [images, maps, rows, columns]
     */
    record Value(String name, boolean flat) {}

    private final OnnxGraph graph;
    private final PlacedLayer placed;
    private final FloatBuffer parameters;
    private final Value input;

    /**
     * @param parameters of all layers
     * @param input of the layer
     */
    OnnxLayer(OnnxGraph graph, PlacedLayer placed, FloatBuffer parameters, Value input) {
        this.graph = graph;
        this.placed = placed;
        this.parameters = parameters;
        this.input = input;
    }

    @Override
    public Value convolution(ConvolutionLayer layer) {
        int kernel = layer.kernel();
        int height = placed.input().height();
        int width = placed.input().width();
        List<String> inputs = new ArrayList<>(List.of(
                input.name(), constant("weights", layer.maps(), placed.input().maps(), kernel, kernel)));
        if (layer.bias()) {
            inputs.add(constant("biases", layer.maps()));
        }
        String sum = graph.addNode(
                name("Conv"),
                "Conv",
                inputs,
                integers("kernel_shape", kernel, kernel),
                integers(
                        "pads",
                        layer.paddingBefore(height),
                        layer.paddingBefore(width),
                        layer.paddingAfter(height),
                        layer.paddingAfter(width)),
                integers("strides", layer.stride(), layer.stride()));
        return new Value(activated(sum, layer.activation()), false);
    }

    @Override
    public Value activation(ActivationLayer layer) {
        return new Value(activated(input.name(), layer.activation()), input.flat());
    }

    @Override
    public Value maxPooling(MaxPoolingLayer layer) {
        return new Value(pooled("MaxPool", layer.side()), false);
    }

    @Override
    public Value averagePooling(AveragePoolingLayer layer) {
        return new Value(pooled("AveragePool", layer.side()), false);
    }

    @Override
    public Value sumPooling(SumPoolingLayer layer) {
        String cells = graph.addConstant(name("cells"), new float[] {layer.side() * layer.side()});
        String mean = pooled("AveragePool", layer.side());
        return new Value(graph.addNode(name("Mul"), "Mul", List.of(mean, cells)), false);
    }

    private String pooled(String operator, int side) {
        return graph.addNode(
                name(operator),
                operator,
                List.of(input.name()),
                integers("kernel_shape", side, side),
                integers("strides", side, side));
    }

    @Override
    public Value batchNormalization(BatchNormalizationLayer layer) {
        int maps = placed.input().maps();
        float[] variance = values("log10stdev");
        for (int i = 0; i < variance.length; i++) {
            variance[i] = (float) Math.pow(10, 2.0 * variance[i]);
        }
        String normalized = graph.addNode(
                name("BatchNormalization"),
                "BatchNormalization",
                List.of(
                        input.name(),
                        constant("gamma", maps),
                        constant("beta", maps),
                        constant("mean", maps),
                        graph.addConstant(name("variance"), variance, maps)),
                number("epsilon", BatchNormalizationLayer.EPSILON));
        return new Value(normalized, input.flat());
    }

    @Override
    public Value dense(DenseLayer layer) {
        return new Value(activated(fullyConnected(), layer.activation()), true);
    }

    /** Returns the input: dropout changes nothing once a network is trained. */
    @Override
    public Value dropout(DropoutLayer layer) {
        return input;
    }

    @Override
    public Value output(OutputLayer layer) {
        return new Value(fullyConnected(), true);
    }

    /** A column-major array [inputs, units] is the same as a row-major array [units, inputs]. */
    private String fullyConnected() {
        int units = placed.output().maps();
        String flat = input.flat()
                ? input.name()
                : graph.addNode(name("Flatten"), "Flatten", List.of(input.name()), integer("axis", 1));
        return graph.addNode(
                name("Gemm"),
                "Gemm",
                List.of(flat, constant("weights", units, placed.input().size()), constant("biases", units)),
                integer("transB", 1));
    }

    private String activated(String values, Activation activation) {
        return switch (activation) {
            case NONE -> values;
            case RELU -> function("Relu", values);
            case LEAKY_RELU -> function("LeakyRelu", values, number("alpha", Activation.LEAKY_SLOPE));
            case PARAMETRIC_RELU -> {
                int maps = placed.input().maps();
                String slopes = input.flat() ? constant("slopes", maps) : constant("slopes", maps, 1, 1);
                yield graph.addNode(name("PRelu"), "PRelu", List.of(values, slopes));
            }
            case RANDOMIZED_RELU -> function("LeakyRelu", values, number("alpha", Activation.MEAN_RANDOM_SLOPE));
            case TANH -> function("Tanh", values);
            case SIGMOID -> function("Sigmoid", values);
        };
    }

    private String function(String operator, String values, AttributeProto... attributes) {
        return graph.addNode(name(operator), operator, List.of(values), attributes);
    }

    private String constant(String array, long... shape) {
        return graph.addConstant(name(array), values(array), shape);
    }

    private float[] values(String array) {
        return ParameterValues.of(placed, array, parameters);
    }

    private String name(String part) {
        return placed.layer().name() + "/" + part;
    }
}
