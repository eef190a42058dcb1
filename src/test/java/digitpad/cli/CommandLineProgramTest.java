package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.SampleData;
import digitpad.files.UserFolders;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    private Path data;
    private String out;
    private String err;

    @BeforeEach
    void makeData() {
        data = home.resolve("sample");
        SampleData.writeTo(data);
    }

    @Test
    void trainPrintsTheTutorialsLinesAndSavesTheModel() throws IOException {
        Path file = home.resolve("out/first.zip");
        assertEquals(
                0,
                run(
                        "train",
                        "--steps",
                        "101",
                        "--batch-size",
                        "10",
                        "--learning-rate",
                        "1e-3",
                        "--data",
                        data.toString(),
                        "--out",
                        file.toString()));
        assertTrue(out.lines().anyMatch(line -> line.matches("step 0, training accuracy [01](\\.\\d)?")), out);
        assertTrue(out.lines().anyMatch(line -> line.matches("step 100, training accuracy [01](\\.\\d)?")), out);
        assertTrue(out.lines().anyMatch(line -> line.matches("test accuracy [01](\\.\\d+)?")), out);
        assertTrue(out.contains("saved as " + file), out);
        assertTrue(Files.size(file) > 1_000_000);
    }

    @Test
    void trainedWithJsonStandardOutputHoldsOneDocument() throws IOException {
        assertEquals(0, train());
        JsonNode result = JSON.readTree(out);
        assertEquals("tutorial-2", result.get("model").asText());
        assertEquals(3, result.get("stepsDone").asInt());
        assertEquals(7, result.get("seed").asInt());
        assertEquals("sample", result.get("dataset").asText());
        assertTrue(Files.exists(Path.of(result.get("file").asText())));
        assertEquals(0, train());
        assertEquals("tutorial-3", JSON.readTree(out).get("model").asText(), "no model is replaced");
    }

    @Test
    void evaluateScoresASavedModel() throws IOException {
        assertEquals(0, train());
        double claimed = JSON.readTree(out).get("testAccuracy").asDouble();
        assertEquals(0, run("evaluate", "--model", "tutorial-2", "--data", data.toString(), "--json"));
        JsonNode result = JSON.readTree(out);
        assertEquals(List.of("model", "dataset", "images", "correct", "accuracy", "confusion"), names(result));
        assertEquals("tutorial-2", result.get("model").asText());
        assertEquals("sample", result.get("dataset").asText());
        assertEquals(60, result.get("images").asInt());
        assertEquals(claimed, result.get("accuracy").asDouble(), 1e-9);
        assertEquals(
                result.get("correct").asInt() / 60.0, result.get("accuracy").asDouble(), 1e-9);
        assertEquals(10, result.get("confusion").size());
        int total = 0;
        for (JsonNode row : result.get("confusion")) {
            assertEquals(10, row.size());
            for (JsonNode count : row) {
                total += count.asInt();
            }
        }
        assertEquals(60, total);
    }

    @Test
    void evaluateReadsStrokesTheWayThePadDoes() throws IOException {
        Path strokes = Files.writeString(home.resolve("one.tra"), """
                .SEGMENT DIGIT 0 ? "1"
                .COMMENT 1 5
                .PEN_DOWN
                250 400
                250 300
                250 200
                250 100
                .PEN_UP
                """);
        assertEquals(0, run("evaluate", "--strokes", strokes.toString(), "--json"));
        JsonNode result = JSON.readTree(out);
        assertEquals(1, result.get("images").asInt());
        assertEquals(1, result.get("correct").asInt(), "an upright line is a 1");
        assertEquals("one.tra", result.get("dataset").asText());
    }

    @Test
    void predictReadsPicturesDarkOnLightAndLightOnDark() throws IOException {
        Path dark = picture("dark.png", Color.WHITE, Color.BLACK);
        Path light = picture("light.png", Color.BLACK, Color.WHITE);
        assertEquals(0, run("predict", dark.toString(), light.toString(), "--json"));
        JsonNode result = JSON.readTree(out);
        assertEquals(2, result.size());
        for (JsonNode one : result) {
            assertEquals(List.of("file", "digit", "probabilities"), names(one));
            assertEquals(1, one.get("digit").asInt());
            assertEquals(10, one.get("probabilities").size());
            double sum = 0;
            for (JsonNode probability : one.get("probabilities")) {
                sum += probability.asDouble();
            }
            assertEquals(1, sum, 1e-4);
        }
        assertEquals(dark.toString(), result.get(0).get("file").asText());
        assertEquals(0, run("predict", dark.toString()));
        assertTrue(out.startsWith(dark + ": 1 ("), out);
    }

    @Test
    void whatCannotBeDoneIsOneSentenceAndExitCodeTwo() throws IOException {
        Path text = Files.writeString(home.resolve("text.png"), "no picture");
        Path blank = picture("blank.png", Color.WHITE, Color.WHITE);
        Path missing = home.resolve("missing");
        Path broken = Files.writeString(home.resolve("broken.zip"), "no zip");
        assertRefused("not known here", "paint");
        assertRefused("not known here", "train", "--stepz", "3");
        assertRefused("cannot be the value of --steps", "train", "--steps", "many");
        assertRefused("--steps is 0", "train", "--steps", "0", "--data", data.toString());
        assertRefused("--batch-size is 20000", "train", "--batch-size", "20000", "--data", data.toString());
        assertRefused("--learning-rate is -1", "train", "--learning-rate", "-1", "--data", data.toString());
        assertRefused("There is no preset \"vgg\"", "train", "--preset", "vgg");
        assertRefused("There is no folder", "train", "--data", missing.toString());
        assertRefused("cannot be written", "train", "--data", data.toString(), "--out", text + "/model.zip");
        assertRefused("cannot be written", "train", "--data", data.toString(), "--out", data.toString());
        assertRefused("cannot be saved as", "train", "--data", data.toString(), "--out", "...zip");
        assertRefused("more than once", "train", "--steps", "1", "--steps", "2");
        assertRefused("There is no model and no file \"x\"", "evaluate", "--model", "x", "--data", data.toString());
        assertRefused("is not a DigitPad model", "evaluate", "--model", broken.toString(), "--data", data.toString());
        assertRefused("Only one of --data and --strokes", "evaluate", "--data", "a", "--strokes", "b");
        assertRefused("missing", "evaluate", "--strokes", missing.toString());
        assertRefused("IMAGE is missing", "predict");
        assertRefused("There is no picture file", "predict", missing.toString());
        assertRefused("not a picture", "predict", text.toString());
        assertRefused("no ink", "predict", blank.toString());
        assertRefused("There is no folder", "bench", "--data", missing.toString());
    }

    @Test
    void helpAndVersionAreResults() {
        assertEquals(0, run("--help"));
        for (String command : List.of("train", "evaluate", "predict", "bench")) {
            assertTrue(out.contains(command), out);
        }
        assertEquals(0, run("train", "--help"));
        for (String option : List.of(
                "--preset", "--data", "--steps", "--batch-size", "--learning-rate", "--seed", "--out", "--json")) {
            assertTrue(out.contains(option), out);
        }
        assertFalse(out.contains("${"), "every text is there");
        assertEquals(0, run("--version"));
        assertTrue(out.startsWith("DigitPad"), out);
    }

    private int train() {
        return run("train", "--steps", "3", "--batch-size", "10", "--seed", "7", "--data", data.toString(), "--json");
    }

    private void assertRefused(String says, String... arguments) {
        assertEquals(2, run(arguments), () -> String.join(" ", arguments) + ": " + out + err);
        assertEquals("", out, "standard output is for results");
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(says), err);
    }

    private int run(String... arguments) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(outWriter), new PrintWriter(errWriter), false);
        int code = CommandLineProgram.run(
                arguments, new Workplace(terminal, UserFolders.under(home.resolve("home")), Map.of()));
        out = outWriter.toString();
        err = errWriter.toString();
        return code;
    }

    private Path picture(String name, Color paper, Color ink) throws IOException {
        BufferedImage image = new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, 120, 160);
        graphics.setColor(ink);
        graphics.setStroke(new BasicStroke(12));
        graphics.drawLine(60, 30, 60, 130);
        graphics.dispose();
        Path file = home.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
