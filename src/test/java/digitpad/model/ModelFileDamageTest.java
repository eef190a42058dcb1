package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading a model file with arbitrary bytes returns a valid model or throws a one-line message. */
class ModelFileDamageTest {
    private static final String SOURCE = "some.digitpad";

    private static Model model;
    private static byte[] bytes;
    private static byte[] manifest;
    private static int headerEnd;

    @BeforeAll
    @BeforeContainer
    static void build() throws IOException {
        model = TestModels.untrained("mine", 1);
        Path file = Files.createTempFile("model", ".digitpad");
        try {
            ModelFile.write(file, model);
            bytes = Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            zip.getNextEntry();
            manifest = zip.readAllBytes();
        }
        byte[] second = "parameters.f32".getBytes(StandardCharsets.US_ASCII);
        headerEnd = indexOf(second) + second.length + 64;
    }

    /** The header is everything before the parameters' bytes: headers, names, flags, the compressed manifest. */
    @Property(tries = 400)
    void flippedByteInHeader_givesMessageOrInfo(
            @ForAll @IntRange(min = 0, max = 4_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] damaged = Arrays.copyOf(bytes, headerEnd);
        damaged[place % headerEnd] ^= (byte) flip;
        assertInfoOrMessage(damaged);
        assertRejected(damaged);
    }

    @Property(tries = 30)
    void flippedByteAnywhere_neverChangesParameters(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] damaged = bytes.clone();
        damaged[place % bytes.length] ^= (byte) flip;
        try {
            assertEquals(
                    model.parameters(),
                    ModelFile.read(new ByteArrayInputStream(damaged), SOURCE).parameters());
        } catch (UserException e) {
            assertMessage(e);
        }
    }

    @Property(tries = 30)
    void truncatedFile_isRejected(@ForAll @IntRange(min = 0, max = 1_000) int thousandths) {
        // The last bytes are the zip's central directory, which is not read.
        assertRejected(Arrays.copyOf(bytes, (int) ((bytes.length - 300L) * thousandths / 1_000)));
    }

    @Property(tries = 1_000)
    void arbitraryManifest_givesMessageOrCompleteInfo(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 4_000) Integer> places,
            @ForAll @Size(value = 6) List<Byte> values) {
        byte[] altered = manifest.clone();
        for (int i = 0; i < places.size(); i++) {
            altered[places.get(i) % altered.length] = values.get(i);
        }
        assertInfoOrMessage(zip("manifest.json", altered));
    }

    @Test
    void manifestInUtf32_isRejected() {
        UserException exception = assertRejected(zip("manifest.json", new byte[] {0, 0, 0, '{', 0x7F, 0, 0, 0, 1}));
        assertTrue(exception.getMessage().contains("is not a DigitPad model"), exception.getMessage());
    }

    @Test
    void entryNameThatIsNotUtf8_isRejected() {
        byte[] damaged = bytes.clone();
        damaged[30] = (byte) 0xFF;
        // The zip flag for names in UTF-8.
        damaged[7] |= 0x08;
        assertRejected(damaged);
    }

    @Test
    void invalidTrainingSettings_areRejected() {
        for (String[] change : new String[][] {
            {"\"dataset\" : \"MNIST\"", "\"dataset\" : null"},
            {"\"stepsDone\" : 80", "\"stepsDone\" : 101"},
            {"\"stepsDone\" : 80", "\"stepsDone\" : -1"},
            {"\"batchSize\" : 50", "\"batchSize\" : 0"},
            {"\"learningRate\" : 1.0E-4", "\"learningRate\" : 1e999"},
            {"\"images\" : 55000", "\"images\" : -1"}
        }) {
            UserException exception = assertRejected(zip("manifest.json", changed(change[0], change[1])));
            assertTrue(
                    exception.getMessage().contains("no valid \"training\""),
                    change[1] + ": " + exception.getMessage());
        }
    }

    @Test
    void controlCharactersInTheManifest_areReplaced() throws IOException {
        ModelInfo info = ModelFile.readInfo(
                new ByteArrayInputStream(
                        zip("manifest.json", changed("\"name\" : \"mine\"", "\"name\" : \"\\u001b[2Jmine\\n\""))),
                SOURCE);
        assertEquals(" [2Jmine ", info.name());
    }

    private static byte[] changed(String from, String to) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        assertTrue(text.contains(from), text);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertInfoOrMessage(byte[] file) {
        try {
            ModelInfo info = ModelFile.readInfo(new ByteArrayInputStream(file), SOURCE);
            assertTrue(info.name() != null && info.preset() != null && info.created() != null);
            assertTrue(info.training().dataset() != null);
        } catch (UserException e) {
            assertMessage(e);
        }
    }

    private static UserException assertRejected(byte[] file) {
        UserException exception =
                assertThrows(UserException.class, () -> ModelFile.read(new ByteArrayInputStream(file), SOURCE));
        assertMessage(exception);
        return exception;
    }

    private static void assertMessage(UserException exception) {
        assertTrue(exception.getMessage().contains(SOURCE), exception.getMessage());
        assertTrue(exception.getMessage().endsWith("."), exception.getMessage());
        assertFalse(exception.getMessage().contains("\n"), exception.getMessage());
    }

    private static int indexOf(byte[] part) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
