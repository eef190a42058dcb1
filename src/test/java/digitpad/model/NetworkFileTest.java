package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import digitpad.network.StartingPoint;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFileTest {
    private static final Shape IMAGE = new Shape(1, 28, 28);

    @TempDir
    private Path folder;

    private Path file;
    private String valid;

    @BeforeEach
    void writeLeNet() throws IOException {
        file = folder.resolve("mine.json");
        Preset lenet = new NetworkStore(folder).load("lenet-5");
        NetworkFile.write(file, lenet.withId("mine"));
        valid = Files.readString(file);
    }

    @Property(tries = 200)
    void networkSurvivesJson(@ForAll long seed) throws IOException {
        Architecture architecture = RandomArchitectures.draw(IMAGE, seed);
        Preset network = new Preset("random", architecture, Preset.BEST.recipe());
        Path there = Files.createTempFile("network", ".json");
        try {
            NetworkFile.write(there, network);
            assertEquals(network.withId(NetworkFile.nameOf(there)), NetworkFile.read(there));
        } finally {
            Files.delete(there);
        }
    }

    static Stream<Preset> startingPoints() {
        return StartingPoint.all().stream().map(StartingPoint::preset);
    }

    @ParameterizedTest
    @MethodSource("startingPoints")
    void startingPointSurvivesJson(Preset network) {
        NetworkFile.write(file, network);
        assertEquals(network.withId("mine"), NetworkFile.read(file));
    }

    @Test
    void peopleCanReadFile() {
        assertTrue(valid.contains("\"type\" : \"convolution\""), valid);
        assertTrue(valid.lines().count() > 50, valid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"maps\" : 6 | \"maps\" : -6 | -6 maps",
                "\"maps\" : 6 | \"maps\" : 2000000000 | 2,000,000,000 maps",
                "\"maps\" : 6 | \"maps\" : 6.5 | layers[0].maps",
                "\"maps\" : 6 | \"maps\" : 99999999999999999999 | layers[0].maps",
                "\"maps\" : 6 | \"maps\" : \"six\" | layers[0].maps",
                "\"kernel\" : 5 | \"kernel\" : 4 | odd",
                "\"kernel\" : 5 | \"kernel\" : 11 | 11 rows",
                "\"stride\" : 1 | \"stride\" : 0 | stride",
                "\"side\" : 2 | \"side\" : 5 | 5 rows",
                "\"units\" : 120 | \"units\" : 4097 | 4,097 units",
                "conv2 | conv1 | Two layers are called",
                "conv2 | ../../etc | ../../etc",
                "\"type\" : \"convolution\" | \"type\" : \"java.lang.Runtime\" | java.lang.Runtime",
                "\"type\" : \"output\" | \"type\" : \"batch-normalization\" | outputs",
                "\"height\" : 28 | \"height\" : 32 | 28x28",
                "\"batchSize\" : 64 | \"batchSize\" : 0 | recipe",
                "\"learningRate\" : 0.002 | \"learningRate\" : -1 | recipe",
                "\"format\" : 1 | \"format\" : 2 | newer version",
            })
    void impossibleValue_isRefused(String before, String after, String said) throws IOException {
        Files.writeString(file, valid.replaceFirst(Pattern.quote(before), after.replace("$", "\\$")));
        UserException refusal = assertThrows(UserException.class, () -> NetworkFile.read(file));
        assertTrue(refusal.getMessage().contains(said), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("mine.json"), refusal.getMessage());
    }

    static Stream<String> foreignContents() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "PK\u0003\u0004",
                "{\"format\":1}",
                "[".repeat(100_000),
                "{\"format\":1,".repeat(1_000),
                " ".repeat(300_000) + "{}");
    }

    @ParameterizedTest
    @MethodSource("foreignContents")
    void foreignFile_isRefused(String content) throws IOException {
        Files.writeString(file, content);
        UserException refusal = assertThrows(UserException.class, () -> NetworkFile.read(file));
        assertTrue(refusal.getMessage().contains("mine.json"), refusal.getMessage());
        assertTrue(refusal.getMessage().length() < 400, refusal.getMessage());
    }

    @Test
    void tooManyLayers_areRefused() throws IOException {
        int start = valid.indexOf("{", valid.indexOf("\"layers\""));
        int end = valid.indexOf("}", start) + 1;
        String layer = valid.substring(start, end);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            many.append(layer.replace("conv1", "more" + i)).append(',');
        }
        Files.writeString(file, new StringBuilder(valid).insert(start, many).toString());
        UserException refusal = assertThrows(UserException.class, () -> NetworkFile.read(file));
        assertTrue(refusal.getMessage().contains("At most 40"), refusal.getMessage());
    }

    @Test
    void tooManyParameters_areRefused() throws IOException {
        Files.writeString(
                file,
                valid.replace("\"units\" : 120", "\"units\" : 4096").replace("\"units\" : 84", "\"units\" : 4096"));
        UserException refusal = assertThrows(UserException.class, () -> NetworkFile.read(file));
        assertTrue(refusal.getMessage().contains("At most 8,000,000"), refusal.getMessage());
    }

    /** A file cut at any place is refused or, if only the line end is missing, read. */
    @Test
    void cutFile_isRefused() {
        String json = valid.strip();
        for (int length = 0; length < json.length(); length++) {
            try {
                Files.writeString(file, json.substring(0, length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThrows(UserException.class, () -> NetworkFile.read(file));
        }
    }
}
