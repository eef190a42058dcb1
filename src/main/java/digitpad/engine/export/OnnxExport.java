package digitpad.engine.export;

import static digitpad.engine.export.OnnxGraph.integer;
import static digitpad.engine.export.OnnxGraph.integers;

import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;

/**
 * Writes a network as an ONNX model. Its input {@value #INPUT} has the shape [N, maps, rows, columns], values 0 (paper)
 * to 1 (ink). Its outputs are {@value #PROBABILITIES}, the calibrated probabilities of the ten digits with the shape
 * [N, 10], and {@value #EVIDENCE}, the evidence that an image shows a digit at all, in nats, with the shape [N].
 */
public final class OnnxExport {
    /** The name of the input. */
    public static final String INPUT = "image";
    /** The name of the first output. */
    public static final String PROBABILITIES = "probabilities";
    /** The name of the second output. */
    public static final String EVIDENCE = "evidence";

    /** ONNX 1.8 (2020), so that older programs read the file as well. */
    private static final int OPERATOR_SET = 13;
    /** The version of the file format that belongs to ONNX 1.8. */
    private static final int IR_VERSION = 7;

    private OnnxExport() {}

    /**
     * Writes a network.
     *
     * @param name of the network
     * @param parameters of the network, from the buffer's position to its limit
     * @param temperature divisor of the digits' logits before the softmax, above 0
     * @param metadata written to the model's properties, in order
     * @throws IOException if writing fails
     */
    public static void write(
            OutputStream out,
            String name,
            Architecture architecture,
            FloatBuffer parameters,
            double temperature,
            Map<String, String> metadata)
            throws IOException {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("DigitPad")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
                .setGraph(graph(name, architecture, parameters, temperature).build());
        metadata.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        model.build().writeTo(out);
    }

    private static OnnxGraph graph(String name, Architecture architecture, FloatBuffer parameters, double temperature) {
        OnnxGraph graph = new OnnxGraph(name);
        Shape input = architecture.input();
        graph.addInput(INPUT, input.maps(), input.height(), input.width());
        OnnxLayer.Value value = new OnnxLayer.Value(INPUT, false);
        for (PlacedLayer placed : architecture.placedLayers()) {
            value = placed.layer().accept(new OnnxLayer(graph, placed, parameters, value));
        }
        addResults(graph, digitLogits(graph, value.name(), architecture.outputs()), temperature);
        return graph;
    }

    /** The logit of a digit is the logarithm of the sum of the exponentials of its outputs' logits. */
    private static String digitLogits(OnnxGraph graph, String logits, OutputLayout outputs) {
        if (outputs.outputsPerDigit() == 1) {
            return logits;
        }
        String shape = graph.addShape("sources_shape", 0, outputs.outputsPerDigit(), OutputLayout.CLASSES);
        String bySource = graph.addNode("logits_by_source", "Reshape", List.of(logits, shape));
        return graph.addNode(
                "digit_logits", "ReduceLogSumExp", List.of(bySource), integers("axes", 1), integer("keepdims", 0));
    }

    private static void addResults(OnnxGraph graph, String digitLogits, double temperature) {
        String divisor = graph.addConstant("temperature", new float[] {(float) temperature});
        String scaled = graph.addNode("scaled_logits", "Div", List.of(digitLogits, divisor));
        graph.addNode(PROBABILITIES, "Softmax", List.of(scaled), integer("axis", 1));
        graph.addNode(EVIDENCE, "ReduceLogSumExp", List.of(digitLogits), integers("axes", 1), integer("keepdims", 0));
        graph.addOutput(PROBABILITIES, OutputLayout.CLASSES);
        graph.addOutput(EVIDENCE);
    }
}
