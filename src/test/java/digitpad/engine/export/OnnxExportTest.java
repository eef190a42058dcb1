package digitpad.engine.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.ValueInfoProto;
import org.junit.jupiter.api.Test;

class OnnxExportTest {
    @Test
    void modelStatesItsFormatAndProperties() throws IOException {
        ModelProto model = export(RandomNetwork.of(1));
        assertEquals(7, model.getIrVersion());
        assertEquals(1, model.getOpsetImportCount());
        assertEquals("", model.getOpsetImport(0).getDomain());
        assertEquals(13, model.getOpsetImport(0).getVersion());
        assertEquals("mine", model.getGraph().getName());
        assertEquals("preset", model.getMetadataProps(0).getKey());
        assertEquals("best", model.getMetadataProps(0).getValue());
    }

    @Test
    void inputAndOutputsHaveTheirShapes() throws IOException {
        GraphProto graph = export(RandomNetwork.of(1)).getGraph();
        assertEquals(1, graph.getInputCount());
        assertEquals("image N 1 28 28", described(graph.getInput(0)));
        assertEquals(2, graph.getOutputCount());
        assertEquals("probabilities N 10", described(graph.getOutput(0)));
        assertEquals("evidence N", described(graph.getOutput(1)));
    }

    @Test
    void valuesAreComputedBeforeTheyAreUsed() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            GraphProto graph = export(RandomNetwork.of(seed)).getGraph();
            Set<String> known = new HashSet<>(Set.of("image"));
            for (TensorProto constant : graph.getInitializerList()) {
                assertTrue(known.add(constant.getName()), constant.getName());
                long size = constant.getDimsList().stream().reduce(1L, (a, b) -> a * b);
                assertEquals(size, constant.getFloatDataCount() + constant.getInt64DataCount(), constant.getName());
            }
            for (NodeProto node : graph.getNodeList()) {
                assertTrue(known.containsAll(node.getInputList()), node.toString());
                assertTrue(known.add(node.getOutput(0)), node.toString());
            }
        }
    }

    @Test
    void layersBecomeOperators() throws IOException {
        GraphProto graph = export(
                        new ConvolutionLayer("conv", 2, 5, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                        new MaxPoolingLayer("pool", 3),
                        new BatchNormalizationLayer("norm"),
                        new ConvolutionLayer("narrow", 2, 3, 1, ConvolutionLayer.Padding.VALID, false, Activation.NONE),
                        new DenseLayer("dense", 4, Activation.RELU),
                        new OutputLayer("output", OutputLayout.DIGITS_BY_SOURCE))
                .getGraph();
        assertEquals(
                List.of(
                        "Conv",
                        "Relu",
                        "MaxPool",
                        "BatchNormalization",
                        "Conv",
                        "Flatten",
                        "Gemm",
                        "Relu",
                        "Gemm",
                        "Reshape",
                        "ReduceLogSumExp",
                        "Div",
                        "Softmax",
                        "ReduceLogSumExp"),
                graph.getNodeList().stream().map(NodeProto::getOpType).toList());
        assertEquals(
                List.of(2L, 2L, 2L, 2L), attribute(graph.getNode(0), "pads").getIntsList());
        assertEquals(List.of(3L, 3L), attribute(graph.getNode(2), "strides").getIntsList());
        assertEquals(1e-5f, attribute(graph.getNode(3), "epsilon").getF());
        assertEquals(
                List.of(0L, 0L, 0L, 0L), attribute(graph.getNode(4), "pads").getIntsList());
        assertEquals(2, graph.getNode(4).getInputCount());
    }

    @Test
    void functionsAndPoolingBecomeOperators() throws IOException {
        GraphProto graph = export(
                        new SumPoolingLayer("sum", 2),
                        new ActivationLayer("leaky", Activation.LEAKY_RELU),
                        new AveragePoolingLayer("mean", 2),
                        new ActivationLayer("learned", Activation.PARAMETRIC_RELU),
                        new DropoutLayer("dropout", 0.5),
                        new ActivationLayer("random", Activation.RANDOMIZED_RELU),
                        new ActivationLayer("tanh", Activation.TANH),
                        new ActivationLayer("sigmoid", Activation.SIGMOID),
                        new OutputLayer("output", OutputLayout.DIGITS))
                .getGraph();
        assertEquals(
                List.of(
                        "AveragePool",
                        "Mul",
                        "LeakyRelu",
                        "AveragePool",
                        "PRelu",
                        "LeakyRelu",
                        "Tanh",
                        "Sigmoid",
                        "Flatten",
                        "Gemm",
                        "Div",
                        "Softmax",
                        "ReduceLogSumExp"),
                graph.getNodeList().stream().map(NodeProto::getOpType).toList());
        assertEquals(0.01f, attribute(graph.getNode(2), "alpha").getF());
        assertEquals(11f / 48, attribute(graph.getNode(5), "alpha").getF());
    }

    @Test
    void paddingOfStridesIsStated() throws IOException {
        GraphProto graph = export(
                        new ConvolutionLayer("conv", 2, 5, 2, ConvolutionLayer.Padding.SAME, true, Activation.NONE),
                        new OutputLayer("output", OutputLayout.DIGITS))
                .getGraph();
        assertEquals(
                List.of(1L, 1L, 2L, 2L), attribute(graph.getNode(0), "pads").getIntsList());
        assertEquals(List.of(2L, 2L), attribute(graph.getNode(0), "strides").getIntsList());
    }

    @Test
    void varianceIsDerivedFromTheStoredLogarithm() throws IOException {
        Architecture architecture =
                architecture(new BatchNormalizationLayer("norm"), new OutputLayer("output", OutputLayout.DIGITS));
        float[] parameters = new float[architecture.parameterCount()];
        // Gamma, beta, mean, and the logarithm of the standard deviation 100.
        parameters[3] = 2;
        GraphProto graph = export(architecture, FloatBuffer.wrap(parameters)).getGraph();
        TensorProto variance = graph.getInitializerList().stream()
                .filter(constant -> constant.getName().equals("norm/variance"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(10_000f), variance.getFloatDataList());
    }

    @Test
    void pythonExampleEscapesTheFileName() {
        String program = PythonExample.of("my \"digits\\\n.onnx");
        assertTrue(program.contains("MODEL = \"my \\\"digits\\\\\\x0a.onnx\"\n"), program);
        assertTrue(program.contains("network.run([\"probabilities\", \"evidence\"], {\"image\": load(sys.argv[1])})"));
    }

    private static ModelProto export(Layer... layers) throws IOException {
        Architecture architecture = architecture(layers);
        return export(architecture, FloatBuffer.allocate(architecture.parameterCount()));
    }

    private static Architecture architecture(Layer... layers) {
        return new Architecture(new Shape(1, 28, 28), List.of(layers), Initialization.HE);
    }

    private static ModelProto export(RandomNetwork network) throws IOException {
        return export(network.architecture(), network.parameters());
    }

    private static ModelProto export(Architecture architecture, FloatBuffer parameters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OnnxExport.write(out, "mine", architecture, parameters, 1.5, Map.of("preset", "best"));
        return ModelProto.parseFrom(out.toByteArray());
    }

    private static AttributeProto attribute(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String described(ValueInfoProto value) {
        StringBuilder text = new StringBuilder(value.getName());
        for (TensorShapeProto.Dimension dimension :
                value.getType().getTensorType().getShape().getDimList()) {
            text.append(' ').append(dimension.hasDimParam() ? dimension.getDimParam() : dimension.getDimValue());
        }
        return text.toString();
    }
}
