package digitpad.engine.export;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.InferenceNetwork;
import digitpad.network.Architecture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jExportTest {
    private static final int IMAGES = 3;
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:06Z");

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void restoredNetworkGivesTheLogits(long seed) throws IOException {
        RandomNetwork network = RandomNetwork.of(seed);
        float[] pixels = RandomNetwork.images(IMAGES, seed);
        float[] expected = logits(network.architecture(), network.parameters(), pixels);
        MultiLayerNetwork restored = restored(network);
        assertArrayEquals(expected, output(restored, pixels, IMAGES, 1, 28, 28), 1e-4f);
        assertArrayEquals(expected, output(restored, pixels, IMAGES, 784), 1e-4f);
    }

    @Test
    void configurationNamesStockClassesOnly() throws IOException {
        Path file = write(RandomNetwork.of(1));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String json = new String(
                    zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes(), StandardCharsets.UTF_8);
            Matcher classes = Pattern.compile("\"@class\" : \"([^\"]*)\"").matcher(json);
            assertTrue(classes.find());
            do {
                assertTrue(classes.group(1).matches("org\\.(deeplearning4j|nd4j)\\..*"), classes.group(1));
            } while (classes.find());
        }
    }

    @Test
    void sameNetworkGivesTheSameFile() throws IOException {
        assertArrayEquals(bytes(RandomNetwork.of(2)), bytes(RandomNetwork.of(2)));
    }

    @Test
    void importGivesTheSameNetwork() throws Exception {
        for (long seed = 1; seed <= 100; seed++) {
            RandomNetwork network = RandomNetwork.of(seed);
            float[] pixels = RandomNetwork.images(IMAGES, seed);
            try (Dl4jImport file = Dl4jImport.open(write(network)).orElseThrow()) {
                ForeignNetwork imported = file.read();
                assertEquals(network.parameters(), imported.parameters());
                // Some layers become properties of others, so the layers need not be the same.
                assertTrue(file.isExportOf(network.architecture()));
                assertArrayEquals(
                        logits(network.architecture(), network.parameters(), pixels),
                        logits(imported.architecture(), imported.parameters(), pixels),
                        1e-5f);
            }
        }
    }

    private MultiLayerNetwork restored(RandomNetwork network) throws IOException {
        return ModelSerializer.restoreMultiLayerNetwork(write(network).toFile());
    }

    private Path write(RandomNetwork network) throws IOException {
        Path file = folder.resolve("network.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(network, out);
        }
        return file;
    }

    private static byte[] bytes(RandomNetwork network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(network, out);
        return out.toByteArray();
    }

    private static void write(RandomNetwork network, OutputStream out) throws IOException {
        Dl4jExport.write(out, network.architecture(), network.parameters(), DATE, "notes.txt", new byte[] {1});
    }

    private static float[] logits(Architecture architecture, FloatBuffer parameters, float[] pixels) {
        try (InferenceNetwork network = ENGINE.inferenceNetwork(architecture, parameters)) {
            return network.logits(pixels, IMAGES);
        }
    }

    private static float[] output(MultiLayerNetwork network, float[] pixels, long... shape) {
        INDArray output = network.output(Nd4j.createFromArray(pixels).reshape(shape));
        return output.dup('c').data().asFloat();
    }
}
