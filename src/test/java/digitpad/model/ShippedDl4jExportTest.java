package digitpad.model;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.engine.InferenceNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Plain deeplearning4j restores the exported models that come with the program. */
class ShippedDl4jExportTest {
    private static final int IMAGES = 8;
    private static final int PIXELS = 28 * 28;

    @TempDir
    private Path folder;

    static List<String> names() {
        return ModelStore.shipped();
    }

    @ParameterizedTest
    @MethodSource("names")
    void restoredNetworkGivesTheLogits(String name) throws IOException {
        Model model = new ModelStore(folder).load(name);
        Path file = folder.resolve("model.zip");
        ModelExport.write(model, ModelExport.Format.DL4J, file);
        MultiLayerNetwork restored = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        assertEquals(model.info().architecture().parameterCount(), restored.numParams());
        float[] pixels = images();
        INDArray output = restored.output(Nd4j.createFromArray(pixels).reshape(IMAGES, 1, 28, 28));
        try (InferenceNetwork network = ENGINE.inferenceNetwork(model.info().architecture(), model.parameters())) {
            assertArrayEquals(
                    network.logits(pixels, IMAGES), output.dup('c').data().asFloat(), 1e-4f);
        }
    }

    /** Returns images with a bar of random gray at random rows, so that outputs differ clearly. */
    private static float[] images() {
        Random random = new Random(7);
        float[] pixels = new float[IMAGES * PIXELS];
        for (int image = 0; image < IMAGES; image++) {
            int start = image * PIXELS + (4 + random.nextInt(12)) * 28;
            for (int i = start; i < start + 6 * 28; i++) {
                pixels[i] = random.nextFloat();
            }
        }
        return pixels;
    }
}
