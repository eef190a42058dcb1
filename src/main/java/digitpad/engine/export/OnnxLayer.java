package digitpad.engine.export;

import static digitpad.engine.export.OnnxGraph.integer;
import static digitpad.engine.export.OnnxGraph.integers;
import static digitpad.engine.export.OnnxGraph.number;

import digitpad.engine.ParameterValues;
import digitpad.network.Activation;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

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
        int padding = layer.padding() == ConvolutionLayer.Padding.SAME ? (kernel - 1) / 2 : 0;
        List<String> inputs = new ArrayList<>(List.of(
                spatialInput(), constant("weights", layer.maps(), placed.input().maps(), kernel, kernel)));
        if (layer.bias()) {
            inputs.add(constant("biases", layer.maps()));
        }
        String sum = graph.addNode(
                name("Conv"),
                "Conv",
                inputs,
                integers("kernel_shape", kernel, kernel),
                integers("pads", padding, padding, padding, padding),
                integers("strides", 1, 1));
        return new Value(activated(sum, layer.activation()), false);
    }

    @Override
    public Value maxPooling(MaxPoolingLayer layer) {
        String pooled = graph.addNode(
                name("MaxPool"),
                "MaxPool",
                List.of(spatialInput()),
                integers("kernel_shape", layer.side(), layer.side()),
                integers("strides", layer.side(), layer.side()));
        return new Value(pooled, false);
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

    private String spatialInput() {
        if (!input.flat()) {
            return input.name();
        }
        // 0 keeps the number of images.
        String shape = graph.addShape(name("shape"), 0, placed.input().maps(), 1, 1);
        return graph.addNode(name("Reshape"), "Reshape", List.of(input.name(), shape));
    }

    private String activated(String sum, Activation activation) {
        return switch (activation) {
            case NONE -> sum;
            case RELU -> graph.addNode(name("Relu"), "Relu", List.of(sum));
        };
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
