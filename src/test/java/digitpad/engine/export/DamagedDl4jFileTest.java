package digitpad.engine.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.files.ZipEntries;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedDl4jFileTest {
    private static final String CONFIGURATION = "configuration.json";
    private static final String COEFFICIENTS = "coefficients.bin";
    private static final RandomNetwork NETWORK = RandomNetwork.of(3);
    /** The position of the number of values in the coefficients: after the shape and the name of the buffer's kind. */
    private static final int VALUES_HEAD = 18 + 8 + 6 + 6 * 8;

    @TempDir
    Path folder;

    private Path file;

    /** Tells whether it was deserialized. */
    private static final class Trap implements Serializable {
        private static final long serialVersionUID = 1L;
        private static boolean sprung;

        private void readObject(java.io.ObjectInputStream in) {
            sprung = true;
        }
    }

    @BeforeEach
    void writeIntactFile() throws IOException {
        file = folder.resolve("network.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Dl4jExport.write(
                    out, NETWORK.architecture(), NETWORK.parameters(), Instant.EPOCH, "notes.txt", new byte[] {1, 2});
        }
    }

    @Test
    void otherFilesAreNotOpened() throws Exception {
        Files.writeString(file, "This is not a zip.");
        assertThrows(ZipException.class, () -> Dl4jImport.open(file));
        Files.delete(file);
        put("some.txt", new byte[3]);
        assertEquals(Optional.empty(), Dl4jImport.open(file));
    }

    @Test
    void truncatedFileIsNotOpened() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 101) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(ZipException.class, () -> Dl4jImport.open(file));
        }
    }

    @Test
    void hugeFileIsRefusedBeforeItIsOpened() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertRefused("MB");
    }

    @Test
    void foreignClassesAreRefused() throws IOException {
        change("org.deeplearning4j.nn.conf.layers.OutputLayer", "javax.script.ScriptEngineManager");
        assertRefused("ScriptEngineManager");
        writeIntactFile();
        change("org.nd4j.linalg.activations.impl.ActivationIdentity", "java.lang.Runtime");
        assertRefused("Runtime");
        writeIntactFile();
        change("org.deeplearning4j.nn.conf.preprocessor.", "evil.");
        assertRefused("PreProcessor");
    }

    @Test
    void invalidValuesInTheConfigurationAreRefused() throws IOException {
        for (String value :
                new String[] {"-1", "0", "1e9", "2147483648", "99999999999999999999", "null", "\"10\"", "[]"}) {
            writeIntactFile();
            edit(json -> json.replaceAll("\"nout\" : \\d+", "\"nout\" : " + value));
            assertRefused("");
        }
        for (String text :
                new String[] {"", "null", "[]", "{", "{\"confs\": 1}", "{\"confs\": []}", "{\"confs\": [3]}"}) {
            writeIntactFile();
            edit(json -> text);
            assertRefused("");
        }
    }

    @Test
    void hugeNetworksAreRefused() throws IOException {
        edit(json -> json.replaceAll("\"nout\" : \\d+", "\"nout\" : 10000"));
        assertRefused("");
        writeIntactFile();
        edit(json -> "[".repeat(500_000));
        assertRefused("configuration.json");
        writeIntactFile();
        edit(json -> json + " ".repeat(1 << 20));
        assertRefused("1,048,576 bytes");
        writeIntactFile();
        edit(json -> "{\"confs\": [" + "{}, ".repeat(1000) + "{}]}");
        assertRefused("200 layers");
    }

    @Test
    void wrongNumberOfParametersIsRefused() throws IOException {
        byte[] values = get(COEFFICIENTS);
        put(COEFFICIENTS, Arrays.copyOf(values, values.length + 1));
        assertRefused(COEFFICIENTS);
        byte[] huge = values.clone();
        huge[VALUES_HEAD + 18] = 0x40;
        put(COEFFICIENTS, huge);
        assertRefused("parameters");
        put(COEFFICIENTS, Arrays.copyOf(values, values.length - 3));
        assertThrows(EOFException.class, this::read);
        put(COEFFICIENTS, new byte[0]);
        assertThrows(EOFException.class, this::read);
    }

    @Test
    void infiniteParametersAreRefused() throws IOException {
        byte[] values = get(COEFFICIENTS);
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        new DataOutputStream(end).writeFloat(Float.NaN);
        System.arraycopy(end.toByteArray(), 0, values, values.length - 4, 4);
        put(COEFFICIENTS, values);
        assertRefused("finite");
    }

    @Test
    void missingParametersAreRefused() throws IOException {
        new ZipEntries(file).delete(COEFFICIENTS);
        assertRefused("no " + COEFFICIENTS);
    }

    @Test
    void normalizerIsRefused() throws IOException {
        put("normalizer.bin", new byte[] {1});
        assertRefused("normalizer");
    }

    @Test
    void serializedObjectsAreNotRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Trap());
        }
        put("preprocessor.bin", bytes.toByteArray());
        put("updater.bin", bytes.toByteArray());
        assertEquals(NETWORK.parameters(), read().parameters());
        put(COEFFICIENTS, bytes.toByteArray());
        assertThrows(IOException.class, this::read);
        put(CONFIGURATION, bytes.toByteArray());
        assertRefused("configuration.json");
        assertEquals(false, Trap.sprung);
    }

    @Test
    void notesAreBounded() throws Exception {
        try (Dl4jImport dl4j = Dl4jImport.open(file).orElseThrow()) {
            assertEquals(2, dl4j.notes("notes.txt", 2).orElseThrow().length);
            assertEquals(Optional.empty(), dl4j.notes("other.txt", 2));
            assertThrows(UnsupportedNetworkFileException.class, () -> dl4j.notes("notes.txt", 1));
        }
    }

    private ForeignNetwork read() throws IOException, UnsupportedNetworkFileException {
        try (Dl4jImport dl4j = Dl4jImport.open(file).orElseThrow()) {
            return dl4j.read();
        }
    }

    private void assertRefused(String reason) {
        String message =
                assertThrows(UnsupportedNetworkFileException.class, this::read).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private void change(String text, String replacement) throws IOException {
        edit(json -> json.replace(text, replacement));
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        String json = new String(get(CONFIGURATION), StandardCharsets.UTF_8);
        put(CONFIGURATION, change.apply(json).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] get(String entry) throws IOException {
        return new ZipEntries(file).get(entry);
    }

    private void put(String entry, byte[] content) throws IOException {
        new ZipEntries(file).put(entry, content);
    }
}
