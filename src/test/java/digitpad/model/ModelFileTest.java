package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Model model;
    private static ObjectNode manifest;
    private static byte[] parameters;

    @TempDir
    Path folder;

    @BeforeAll
    static void save(@TempDir Path shared) throws IOException {
        model = TestModels.untrained("mine", 1);
        Path file = shared.resolve("mine.digitpad");
        ModelFile.write(file, model);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            manifest = (ObjectNode) JSON.readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            parameters = zip.getInputStream(zip.getEntry("parameters.f32")).readAllBytes();
        }
    }

    @Test
    void modelSurvivesWriteAndRead() {
        Path file = folder.resolve("sub/model.digitpad");
        ModelFile.write(file, model);
        Model read = ModelFile.read(file);
        assertEquals(model.info(), read.info());
        assertEquals(model.parameters(), read.parameters());
        assertEquals(model.info(), ModelFile.readInfo(file));
    }

    @Test
    void sameModel_givesTheSameFile() throws IOException {
        Path first = folder.resolve("first.digitpad");
        Path second = folder.resolve("second.digitpad");
        ModelFile.write(first, model);
        ModelFile.write(second, model);
        assertEquals(-1, Files.mismatch(first, second));
    }

    @Test
    void manifestHasShapesAndChecksum() throws Exception {
        assertEquals(1, manifest.get("format").asInt());
        assertEquals(13_818, manifest.get("parameters").asInt());
        assertEquals(8, manifest.get("layers").size());
        assertEquals("[4,1,5,5]", manifest.get("layers").get(1).get("shape").toString());
        assertEquals("conv1", manifest.get("layers").get(1).get("name").asText());
        assertEquals(sha256(parameters), manifest.get("sha256").asText());
    }

    /** The format of all versions. */
    @Test
    void manifest_hasTrainingSettingsSideBySide() {
        var training = manifest.get("training");
        assertEquals(100, training.get("steps").asInt());
        assertEquals(80, training.get("stepsDone").asInt());
        assertEquals(50, training.get("batchSize").asInt());
        assertEquals("nesterov", training.get("optimizer").asText());
        assertEquals(0.25, training.get("dropout").asDouble());
        assertEquals(0, training.get("averaging").asDouble());
        assertEquals(15, training.size());
    }

    @Test
    void missingSettings_getTheFirstVersionsValues() throws Exception {
        Path file = zip(
                "first.digitpad",
                changed(json -> ((ObjectNode)
                                json.put("preset", Preset.TUTORIAL.id()).get("training"))
                        .remove(List.of("optimizer", "schedule", "dropout", "augmentation", "mixture"))),
                parameters);
        Recipe recipe = ModelFile.read(file).info().training().recipe();
        assertEquals(
                new Recipe(
                        100,
                        50,
                        Optimizer.ADAM,
                        1e-4,
                        Schedule.CONSTANT,
                        Preset.TUTORIAL.recipe().dropout(),
                        Augmentation.NONE,
                        Mixture.IMAGES_ONLY,
                        0,
                        0),
                recipe);
    }

    @Test
    void filesThatAreNotModels_areRejected() throws Exception {
        assertSays("does not exist", folder.resolve("none.digitpad"));
        assertSays(
                "is not a DigitPad model",
                Files.write(folder.resolve("text.digitpad"), "hello".getBytes(StandardCharsets.UTF_8)));
        assertSays("is not a DigitPad model", Files.write(folder.resolve("empty.digitpad"), new byte[0]));
        assertSays("is not a DigitPad model", zip("other.digitpad", List.of(entry("readme.txt", new byte[] {1}))));
        assertSays("is a folder, device, socket or pipe", folder);
        assertSays("is not a DigitPad model", zip("text.digitpad", List.of(entry("manifest.json", new byte[] {'x'}))));
        assertSays(
                "is not a DigitPad model",
                zip("null.digitpad", List.of(entry("manifest.json", "null".getBytes(StandardCharsets.UTF_8)))));
        assertSays(
                "is not a DigitPad model",
                zip("bomb.digitpad", List.of(entry("manifest.json", new byte[100_000_000]))));
        assertSays(
                "is not a DigitPad model",
                zip("bare.digitpad", List.of(entry("manifest.json", JSON.writeValueAsBytes(manifest)))));
    }

    @Test
    void damagedFile_isRejected() throws IOException {
        Path file = folder.resolve("model.digitpad");
        ModelFile.write(file, model);
        byte[] whole = Files.readAllBytes(file);
        assertSays("damaged", Files.write(folder.resolve("half.digitpad"), Arrays.copyOf(whole, whole.length / 2)));
        byte[] flipped = whole.clone();
        for (int i = whole.length / 2; i < whole.length / 2 + 64; i++) {
            flipped[i] ^= 0x55;
        }
        // The bytes decide where unpacking fails; only that it fails is certain.
        assertSays("another copy", Files.write(folder.resolve("flip.digitpad"), flipped));
    }

    @Test
    void parametersOfTheWrongLength_areRejected() throws Exception {
        assertSays("it has only", zip("short.digitpad", manifest, Arrays.copyOf(parameters, parameters.length - 4)));
        assertSays(
                "more than the expected",
                zip("long.digitpad", manifest, Arrays.copyOf(parameters, parameters.length + 1)));
        assertSays("more than the expected", zip("bomb.digitpad", manifest, new byte[200_000_000]));
    }

    @Test
    void alteredParameters_areRejected() throws Exception {
        byte[] altered = parameters.clone();
        altered[1000] ^= 1;
        assertSays("do not match their checksum", zip("altered.digitpad", manifest, altered));
    }

    @Test
    void parametersThatAreNotFinite_areRejected() throws Exception {
        byte[] broken = parameters.clone();
        ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putFloat(400, Float.NaN);
        assertSays(
                "not finite numbers", zip("nan.digitpad", changed(json -> json.put("sha256", sha256(broken))), broken));
    }

    @Test
    void invalidManifest_isRejected() throws Exception {
        assertManifest("no valid \"format\"", json -> json.remove("format"));
        assertManifest("format 2, which needs a newer version", json -> json.put("format", 2));
        assertManifest(
                "has no preset \"resnet\"", json -> json.put("preset", "resnet").remove("architecture"));
        assertManifest("it has 7 parameters", json -> json.put("parameters", 7));
        assertManifest("no valid \"parameters\"", json -> json.remove("parameters"));
        assertManifest("no valid \"sha256\"", json -> json.put("sha256", "abc"));
        assertManifest("no valid \"created\"", json -> json.put("created", "yesterday"));
        assertManifest("no valid \"name\"", json -> json.remove("name"));
        assertManifest("no valid \"training\"", json -> json.remove("training"));
        assertManifest("no valid \"testAccuracy\"", json -> json.put("testAccuracy", 1.5));
    }

    @Test
    void architectureOfTheFile_overridesThePreset() throws Exception {
        Path file = zip("own.digitpad", changed(json -> json.put("preset", "own")), parameters);
        Model read = ModelFile.read(file);
        assertEquals("own", read.info().preset());
        assertEquals(model.info().architecture(), read.info().architecture());
    }

    @Test
    void invalidArchitecture_isRejected() throws Exception {
        assertArchitecture("it has 13,818 parameters", layers -> layers.remove(0));
        assertArchitecture("not a DigitPad model", layers -> ((ObjectNode) layers.get(0)).put("maps", -1));
        assertArchitecture("not a DigitPad model", layers -> ((ObjectNode) layers.get(0)).put("type", "lambda"));
        assertArchitecture("not a DigitPad model", layers -> ((ObjectNode) layers.get(4)).put("units", 2_000_000_000));
        assertArchitecture("not a DigitPad model", layers -> layers.remove(5));
        assertManifest(
                "images of 32x32",
                json -> ((ObjectNode) json.get("architecture").get("input"))
                        .put("width", 32)
                        .put("height", 32));
    }

    private void assertArchitecture(String expected, Consumer<ArrayNode> change) throws Exception {
        assertManifest(
                expected,
                json -> change.accept((ArrayNode) json.get("architecture").get("layers")));
    }

    @Test
    void classNameInTheManifest_isIgnored() throws Exception {
        Path file = zip(
                "class.digitpad",
                changed(json -> json.put("@class", "java.util.ArrayList").put("className", "evil.Network")),
                parameters);
        assertEquals(model.info(), ModelFile.read(file).info());
    }

    @Test
    void failedWrite_keepsTheOldFile() throws IOException {
        Path target = folder.resolve("model.digitpad");
        Files.createDirectory(target);
        Files.createFile(target.resolve("kept"));
        UserException exception = assertThrows(UserException.class, () -> ModelFile.write(target, model));
        assertTrue(exception.getMessage().contains("cannot be saved"), exception.getMessage());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(target), left.toList(), "no temporary file must be left");
        }
        assertTrue(Files.exists(target.resolve("kept")));
    }

    private void assertManifest(String expected, Consumer<ObjectNode> change) throws Exception {
        assertSays(expected, zip("manifest.digitpad", changed(change), parameters));
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode copy = manifest.deepCopy();
        change.accept(copy);
        return copy;
    }

    private static void assertSays(String part, Path file) {
        UserException exception = assertThrows(UserException.class, () -> ModelFile.read(file));
        assertTrue(exception.getMessage().contains(part), exception.getMessage());
        assertTrue(exception.getMessage().contains(file.toString()), exception.getMessage());
    }

    private record Entry(String name, byte[] bytes) {}

    private static Entry entry(String name, byte[] bytes) {
        return new Entry(name, bytes);
    }

    private Path zip(String name, ObjectNode json, byte[] values) throws IOException {
        return zip(
                name, List.of(entry("manifest.json", JSON.writeValueAsBytes(json)), entry("parameters.f32", values)));
    }

    private Path zip(String name, List<Entry> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.bytes());
            }
        }
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
