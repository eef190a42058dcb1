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

/** Whatever a model file's bytes are, reading it ends in the model or in one sentence. */
class ModelFileDamageTest {
    private static final String SOURCE = "some.digitpad";

    private static Model model;
    private static byte[] whole;
    private static byte[] manifest;
    private static int headEnd;

    @BeforeAll
    @BeforeContainer
    static void build() throws IOException {
        model = TestModels.untrained("mine", 1);
        Path file = Files.createTempFile("model", ".digitpad");
        try {
            ModelFile.write(file, model);
            whole = Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            zip.getNextEntry();
            manifest = zip.readAllBytes();
        }
        byte[] second = "parameters.f32".getBytes(StandardCharsets.US_ASCII);
        headEnd = indexOf(second) + second.length + 64;
    }

    /** Everything before the parameters' own bytes: headers, names, flags, the packed manifest. */
    @Property(tries = 400)
    void aFlippedByteInTheHeadIsASentenceOrNothing(
            @ForAll @IntRange(min = 0, max = 4_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] damaged = Arrays.copyOf(whole, headEnd);
        damaged[place % headEnd] ^= (byte) flip;
        infoOrSentence(damaged);
        sentence(damaged);
    }

    @Property(tries = 30)
    void aFlippedByteAnywhereLetsNoOtherParametersThrough(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] damaged = whole.clone();
        damaged[place % whole.length] ^= (byte) flip;
        try {
            assertEquals(
                    model.parameters(),
                    ModelFile.read(new ByteArrayInputStream(damaged), SOURCE).parameters());
        } catch (UserException e) {
            assertSentence(e);
        }
    }

    @Property(tries = 30)
    void aFileThatEndsBeforeItsParametersDoIsASentence(@ForAll @IntRange(min = 0, max = 1_000) int thousandths) {
        // The zip's directory, which nothing is read from, stands in the last bytes.
        sentence(Arrays.copyOf(whole, (int) ((whole.length - 300L) * thousandths / 1_000)));
    }

    @Property(tries = 1_000)
    void aManifestOfAnyBytesIsASentenceOrAnInfoWithoutGaps(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 4_000) Integer> places,
            @ForAll @Size(value = 6) List<Byte> values) {
        byte[] altered = manifest.clone();
        for (int i = 0; i < places.size(); i++) {
            altered[places.get(i) % altered.length] = values.get(i);
        }
        infoOrSentence(zip("manifest.json", altered));
    }

    @Test
    void bytesThatClaimToBeWideCharactersAreNoManifest() {
        UserException fault = sentence(zip("manifest.json", new byte[] {0, 0, 0, '{', 0x7F, 0, 0, 0, 1}));
        assertTrue(fault.getMessage().contains("is not a DigitPad model"), fault.getMessage());
    }

    @Test
    void anEntryWhoseNameIsNoTextIsDamage() {
        byte[] damaged = whole.clone();
        damaged[30] = (byte) 0xFF;
        // The zip's flag for a name in UTF-8.
        damaged[7] |= 0x08;
        sentence(damaged);
    }

    @Test
    void trainingSettingsThatCannotBeAreRefused() {
        for (String[] change : new String[][] {
            {"\"dataset\" : \"MNIST\"", "\"dataset\" : null"},
            {"\"stepsDone\" : 80", "\"stepsDone\" : 101"},
            {"\"stepsDone\" : 80", "\"stepsDone\" : -1"},
            {"\"batchSize\" : 50", "\"batchSize\" : 0"},
            {"\"learningRate\" : 1.0E-4", "\"learningRate\" : 1e999"},
            {"\"images\" : 55000", "\"images\" : null"}
        }) {
            UserException fault = sentence(zip("manifest.json", changed(change[0], change[1])));
            assertTrue(fault.getMessage().contains("no usable \"training\""), change[1] + ": " + fault.getMessage());
        }
    }

    @Test
    void whatAManifestSaysDoesNothingToATerminal() throws IOException {
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

    private static void infoOrSentence(byte[] file) {
        try {
            ModelInfo info = ModelFile.readInfo(new ByteArrayInputStream(file), SOURCE);
            assertTrue(info.name() != null && info.preset() != null && info.created() != null);
            assertTrue(info.training().dataset() != null);
        } catch (UserException e) {
            assertSentence(e);
        }
    }

    private static UserException sentence(byte[] file) {
        UserException fault =
                assertThrows(UserException.class, () -> ModelFile.read(new ByteArrayInputStream(file), SOURCE));
        assertSentence(fault);
        return fault;
    }

    private static void assertSentence(UserException fault) {
        assertTrue(fault.getMessage().contains(SOURCE), fault.getMessage());
        assertTrue(fault.getMessage().endsWith("."), fault.getMessage());
        assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
    }

    private static int indexOf(byte[] part) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
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
