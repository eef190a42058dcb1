package digitpad.onnx;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.export.RandomNetwork;
import digitpad.image.DigitImage;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelExport;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime gives the same answers for exported models as DigitPad. */
class OnnxRuntimeTest {
    private static final int IMAGES = 20;
    private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

    @TempDir
    Path folder;

    /** What ONNX Runtime answers for some images. */
    private record Answers(float[][] probabilities, float[] evidence, Map<String, String> properties) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"best", "tutorial"})
    void shippedModelsAnswerAsInPredict(String name) throws OrtException {
        assertSameAnswers(new ModelStore(folder).load(name));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomNetworksAnswerAsInPredict(long seed) throws OrtException {
        RandomNetwork network = RandomNetwork.of(seed);
        assertSameAnswers(new Model(info(network, new Calibration(0.5 + seed / 10.0, 2)), network.parameters()));
    }

    @Test
    void propertiesDescribeTheModel() throws OrtException {
        RandomNetwork network = RandomNetwork.of(1);
        Model model = new Model(info(network, new Calibration(1, 2.5)), network.parameters());
        assertEquals(
                Map.of(
                        "name",
                        "mine",
                        "preset",
                        "small",
                        "created",
                        "2026-01-02T03:04:05Z",
                        "test_accuracy",
                        "0.8901",
                        "evidence_threshold",
                        "2.5"),
                run(model, TestModels.noiseImages(1)).properties());
    }

    private void assertSameAnswers(Model model) throws OrtException {
        List<DigitImage> images = TestModels.noiseImages(IMAGES);
        Answers answers = run(model, images);
        try (Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            List<Prediction> predictions = recognizer.readAll(images);
            for (int i = 0; i < IMAGES; i++) {
                assertArrayEquals(predictions.get(i).toArray(), answers.probabilities()[i], 1e-5f);
            }
        }
        assertArrayEquals(evidence(model, images), answers.evidence(), 1e-4f);
    }

    private static float[] evidence(Model model, List<DigitImage> images) {
        OutputLayout outputs = model.info().architecture().outputs();
        float[] evidence = new float[images.size()];
        try (InferenceNetwork network = ENGINE.inferenceNetwork(model.info().architecture(), model.parameters())) {
            float[] logits = network.logits(pixels(images), images.size());
            for (int i = 0; i < evidence.length; i++) {
                evidence[i] = (float) Logits.logSumExp(Logits.digitLogits(outputs, logits, i * outputs.count()), 1);
            }
        }
        return evidence;
    }

    private Answers run(Model model, List<DigitImage> images) throws OrtException {
        Path file = folder.resolve("model.onnx");
        ModelExport.write(model, ModelExport.Format.ONNX, file);
        FloatBuffer pixels = FloatBuffer.wrap(pixels(images));
        try (OrtSession session = RUNTIME.createSession(file.toString());
                OnnxTensor input = OnnxTensor.createTensor(RUNTIME, pixels, new long[] {images.size(), 1, 28, 28});
                OrtSession.Result result = session.run(Map.of("image", input))) {
            return new Answers(
                    (float[][]) result.get("probabilities").orElseThrow().getValue(),
                    (float[]) result.get("evidence").orElseThrow().getValue(),
                    session.getMetadata().getCustomMetadata());
        }
    }

    private static float[] pixels(List<DigitImage> images) {
        float[] pixels = new float[images.size() * DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i).toArray(), 0, pixels, i * DigitImage.PIXELS, DigitImage.PIXELS);
        }
        return pixels;
    }

    private static ModelInfo info(RandomNetwork network, Calibration calibration) {
        ModelInfo info = TestModels.info("mine");
        return new ModelInfo(
                info.name(),
                info.preset(),
                network.architecture(),
                info.training(),
                info.validationAccuracy(),
                info.testAccuracy(),
                calibration,
                info.created());
    }
}
