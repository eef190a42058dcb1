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
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jExportTest {
    private static final int IMAGES = 3;
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:06Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
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
        for (long seed = 1; seed <= 40; seed++) {
            RandomNetwork network = RandomNetwork.of(seed);
            try (Dl4jImport file = Dl4jImport.open(write(network)).orElseThrow()) {
                ForeignNetwork imported = file.read();
                // The meaning of the outputs and the initialization are not part of deeplearning4j's format.
                assertEquals(
                        network.architecture()
                                .layers()
                                .subList(0, network.architecture().layers().size() - 1),
                        imported.architecture()
                                .layers()
                                .subList(0, imported.architecture().layers().size() - 1));
                assertEquals(
                        network.architecture().outputs().count(),
                        imported.architecture().outputs().count());
                assertEquals(network.parameters(), imported.parameters());
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
