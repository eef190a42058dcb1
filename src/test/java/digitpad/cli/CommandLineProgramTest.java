package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.SampleData;
import digitpad.files.UserFolders;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.ModelFile;
import digitpad.model.TrainingSettings;
import digitpad.network.Optimizer;
import digitpad.network.Schedule;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
    @TempDir
    Path home;

    private Path data;
    private CommandRunner terminal;

    @BeforeEach
    void makeData() {
        data = home.resolve("sample");
        SampleData.writeTo(data);
        terminal = new CommandRunner(home.resolve("home"));
    }

    @Tag("long")
    @Test
    void trainPrintsTutorialLogAndSavesModel() throws IOException {
        Path file = home.resolve("out/first.digitpad");
        assertEquals(
                0,
                terminal.run(
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
        assertTrue(
                terminal.out().lines().anyMatch(line -> line.matches("step 0, training accuracy [01](\\.\\d)?")),
                terminal.out());
        assertTrue(
                terminal.out().lines().anyMatch(line -> line.matches("step 100, training accuracy [01](\\.\\d)?")),
                terminal.out());
        assertTrue(
                terminal.out().lines().anyMatch(line -> line.matches("test accuracy [01](\\.\\d+)?")), terminal.out());
        assertTrue(terminal.out().contains("Saved as " + file), terminal.out());
        assertTrue(Files.size(file) > 1_000_000);
        assertTrue(
                terminal.err()
                        .lines()
                        .anyMatch(line -> line.matches("step \\d+/101 · loss \\d+\\.\\d{3} · accuracy [\\d.]+ % "
                                + "\\(last 100 batches\\) · [\\d,]+ images/s · \\d+:\\d\\d left")),
                terminal.err());
    }

    @Tag("long")
    @Test
    void trainWithJsonPrintsOneDocument() throws IOException {
        assertEquals(0, train());
        JsonNode result = terminal.json();
        assertEquals("tutorial-2", result.get("model").asText());
        assertEquals(3, result.get("stepsDone").asInt());
        assertEquals(7, result.get("seed").asInt());
        assertEquals("sample", result.get("dataset").asText());
        assertTrue(Files.exists(Path.of(result.get("file").asText())));
        assertEquals(0, train());
        assertEquals("tutorial-3", terminal.json().get("model").asText(), "no model is overwritten");
    }

    @Tag("long")
    @Test
    void evaluateScoresSavedModel() throws IOException {
        assertEquals(0, train());
        double testAccuracy = terminal.json().get("testAccuracy").asDouble();
        assertEquals(0, terminal.run("evaluate", "--model", "tutorial-2", "--data", data.toString(), "--json"));
        JsonNode result = terminal.json();
        assertEquals(
                List.of(
                        "model",
                        "dataset",
                        "images",
                        "correct",
                        "accuracy",
                        "interval",
                        "errors",
                        "calibrationError",
                        "rejected",
                        "confusion",
                        "classes",
                        "confusions",
                        "reliability",
                        "coverage"),
                names(result));
        assertEquals("tutorial-2", result.get("model").asText());
        assertEquals("sample", result.get("dataset").asText());
        assertEquals(60, result.get("images").asInt());
        assertEquals(testAccuracy, result.get("accuracy").asDouble(), 1e-9);
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
    void strokesAreTrainedAndScoredByWriter() throws IOException {
        Path strokes = Files.writeString(home.resolve("three.tra"), """
            .SEGMENT DIGIT 0 ? "1"
            .COMMENT 1 5 1
            .PEN_DOWN
            250 400
            250 100
            .PEN_UP
            .SEGMENT DIGIT 1 ? "7"
            .COMMENT 7 6 2
            .PEN_DOWN
            150 400
            350 400
            250 100
            .PEN_UP
            .SEGMENT DIGIT 2 ? "1"
            .COMMENT 1 8 3
            .PEN_DOWN
            260 400
            240 100
            .PEN_UP
            """);
        Path file = home.resolve("pen.digitpad");
        assertEquals(
                0,
                terminal.run(
                        "train",
                        "--preset",
                        "best",
                        "--steps",
                        "2",
                        "--batch-size",
                        "20",
                        "--data",
                        data.toString(),
                        "--strokes",
                        strokes.toString(),
                        "--leave-out-writers",
                        "5,8",
                        "--augment",
                        "rotation=7,elastic=0",
                        "--outliers",
                        "0.1",
                        "--out",
                        file.toString(),
                        "--json"));
        assertEquals(
                "sample + three.tra without writers 5, 8",
                terminal.json().get("dataset").asText());
        var training = ModelFile.read(file).info().training();
        assertEquals(1, training.extraSamples());
        assertEquals(7, training.recipe().augmentation().rotation());
        assertEquals(0, training.recipe().augmentation().elastic());
        assertEquals(
                digitpad.augmentation.Augmentation.STANDARD.shear(),
                training.recipe().augmentation().shear());
        assertEquals(0.1, training.recipe().mixture().nonDigitShare());
        assertEquals(
                0,
                terminal.run(
                        "evaluate", "--strokes", strokes.toString(), "--writers", "5,8", "--json", "--variations"));
        JsonNode result = terminal.json();
        assertEquals(2, result.get("images").asInt());
        assertEquals("three.tra, writers 5, 8", result.get("dataset").asText());
        assertEquals(
                digitpad.evaluation.Variation.values().length,
                result.get("variations").size());
        assertEquals(1, result.get("variations").get("large").asDouble());
    }

    @Test
    void everySettingIsUsedForTheModel() throws IOException {
        Path file = home.resolve("set.digitpad");
        assertEquals(
                0,
                terminal.run(
                        "train",
                        "--preset",
                        "quick",
                        "--epochs",
                        "1.5",
                        "--batch-size",
                        "20",
                        "--optimizer",
                        "nesterov",
                        "--learning-rate",
                        "0.01",
                        "--schedule",
                        "cosine",
                        "--dropout",
                        "0.25",
                        "--validation-images",
                        "15000",
                        "--max-minutes",
                        "60",
                        "--one-core",
                        "--data",
                        data.toString(),
                        "--out",
                        file.toString(),
                        "--json"));
        JsonNode result = terminal.json();
        assertEquals(14, result.get("steps").asInt(), "one and a half times 180 images in batches of 20");
        assertEquals("nesterov", result.get("optimizer").asText());
        assertEquals("all-steps", result.get("ending").asText());
        TrainingSettings training = ModelFile.read(file).info().training();
        assertEquals(Optimizer.NESTEROV, training.recipe().optimizer());
        assertEquals(Schedule.COSINE_DECAY, training.recipe().schedule());
        assertEquals(0.25, training.recipe().dropout());
        assertEquals(180, training.images());
    }

    @Tag("long")
    @Test
    void trainingStopsAtTargetAccuracy() throws IOException {
        assertEquals(
                0,
                terminal.run(
                        "train",
                        "--preset",
                        "quick",
                        "--steps",
                        "5000",
                        "--batch-size",
                        "10",
                        "--target-accuracy",
                        "0.5",
                        "--data",
                        data.toString(),
                        "--json"));
        JsonNode result = terminal.json();
        assertEquals("target", result.get("ending").asText());
        assertTrue(result.get("stepsDone").asInt() < 5_000);
        assertTrue(terminal.err().contains("stopped early: validation accuracy reached the target"), terminal.err());
        assertFalse(terminal.err().contains("The run is saved"), terminal.err());
    }

    @Test
    void trainUsesYourDigits() throws IOException {
        terminal.assertRejected("You have no digits yet", "train", "--data", data.toString(), "--own-digits");
        new OwnDigits(UserFolders.under(home.resolve("home")).digits())
                .save(new OwnDigit(
                        1,
                        Instant.EPOCH,
                        new Ink(List.of(new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 16))),
                        Optional.empty()));
        assertEquals(0, terminal.run("train", "--steps", "1", "--data", data.toString(), "--own-digits", "--json"));
        assertEquals("sample + own digits", terminal.json().get("dataset").asText());
    }

    @Test
    void evaluateReadsStrokesLikeThePad() throws IOException {
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
        assertEquals(0, terminal.run("evaluate", "--strokes", strokes.toString(), "--json"));
        JsonNode result = terminal.json();
        assertEquals(1, result.get("images").asInt());
        assertEquals(1, result.get("correct").asInt(), "an upright line is a 1");
        assertEquals("one.tra", result.get("dataset").asText());
    }

    @Test
    void predictReadsDarkAndLightDigits() throws IOException {
        Path dark = picture("dark.png", Color.WHITE, Color.BLACK);
        Path light = picture("light.png", Color.BLACK, Color.WHITE);
        assertEquals(0, terminal.run("predict", dark.toString(), light.toString(), "--json"));
        JsonNode result = terminal.json();
        assertEquals(2, result.size());
        for (JsonNode one : result) {
            assertEquals(List.of("file", "digit", "looksLikeDigit", "probabilities"), names(one));
            assertEquals(1, one.get("digit").asInt());
            assertEquals(10, one.get("probabilities").size());
            double sum = 0;
            for (JsonNode probability : one.get("probabilities")) {
                sum += probability.asDouble();
            }
            assertEquals(1, sum, 1e-4);
        }
        assertEquals(dark.toString(), result.get(0).get("file").asText());
        assertEquals(0, terminal.run("predict", dark.toString()));
        assertTrue(terminal.out().startsWith(dark + ": 1 ("), terminal.out());
    }

    @Test
    void invalidRequest_printsMessageAndExitsWithTwo() throws IOException {
        Path text = Files.writeString(home.resolve("text.png"), "no picture");
        Path blank = picture("blank.png", Color.WHITE, Color.WHITE);
        Path missing = home.resolve("missing");
        Path broken = Files.writeString(home.resolve("broken.digitpad"), "no zip");
        terminal.assertRejected("Unknown argument", "paint");
        terminal.assertRejected("Unknown argument", "train", "--stepz", "3");
        terminal.assertRejected("--steps is \"many\". It must be a whole number", "train", "--steps", "many");
        terminal.assertRejected("--steps is \"0\"", "train", "--steps", "0", "--data", data.toString());
        terminal.assertRejected(
                "--batch-size is \"20000\"", "train", "--batch-size", "20000", "--data", data.toString());
        terminal.assertRejected(
                "--learning-rate is \"-1\"", "train", "--learning-rate", "-1", "--data", data.toString());
        terminal.assertRejected("Unknown preset \"vgg\"", "train", "--preset", "vgg");
        terminal.assertRejected(
                "Unknown value \"lion\" for --optimizer; choose one of: adam, sgd,", "train", "--optimizer", "lion");
        terminal.assertRejected("Unknown value \"up\" for --schedule", "train", "--schedule", "up");
        terminal.assertRejected("--dropout is \"1\"", "train", "--dropout", "1");
        terminal.assertRejected("--validation-images is \"0\"", "train", "--validation-images", "0");
        terminal.assertRejected("--target-accuracy is \"99\"", "train", "--target-accuracy", "99");
        terminal.assertRejected("--patience is \"0\"", "train", "--patience", "0");
        terminal.assertRejected("--max-minutes is \"0\"", "train", "--max-minutes", "0");
        terminal.assertRejected("--epochs is \"-1\"", "train", "--epochs", "-1");
        terminal.assertRejected("Give only one of them", "train", "--epochs", "1", "--steps", "1");
        terminal.assertRejected("There is no folder", "train", "--data", missing.toString());
        terminal.assertRejected(
                "cannot be saved (", "train", "--data", data.toString(), "--out", text + "/model.digitpad");
        terminal.assertRejected("cannot be saved (", "train", "--data", data.toString(), "--out", data.toString());
        terminal.assertRejected("cannot be saved as", "train", "--data", data.toString(), "--out", "...digitpad");
        terminal.assertRejected("more than once", "train", "--steps", "1", "--steps", "2");
        terminal.assertRejected(
                "There is no model or file called \"x\"", "evaluate", "--model", "x", "--data", data.toString());
        terminal.assertRejected(
                "is not a DigitPad model", "evaluate", "--model", broken.toString(), "--data", data.toString());
        terminal.assertRejected("Give only one of --data and --strokes", "evaluate", "--data", "a", "--strokes", "b");
        terminal.assertRejected("missing", "evaluate", "--strokes", missing.toString());
        terminal.assertRejected("Add --strokes FILE", "evaluate", "--data", data.toString(), "--variations");
        terminal.assertRejected("Add --strokes FILE", "evaluate", "--writers", "3");
        terminal.assertRejected("Add --strokes FILE", "train", "--data", data.toString(), "--leave-out-writers", "3");
        terminal.assertRejected("Unknown augmentation \"color\"", "train", "--augment", "color=1");
        terminal.assertRejected("from 0 to 45", "train", "--augment", "rotation=90");
        terminal.assertRejected("is not a valid value for --outliers", "train", "--outliers", "many");
        terminal.assertRejected("--outliers is 0.9", "train", "--outliers", "0.9");
        terminal.assertRejected("--ink-share is -1", "train", "--ink-share", "-1");
        terminal.assertRejected("less than 1", "train", "--ink-share", "0.8", "--outliers", "0.4");
        terminal.assertRejected("IMAGE is missing", "predict");
        terminal.assertRejected("There is no picture file", "predict", missing.toString());
        terminal.assertRejected("not a picture", "predict", text.toString());
        terminal.assertRejected("No ink was found in the picture", "predict", blank.toString());
        terminal.assertRejected("There is no folder", "bench", "--data", missing.toString());
    }

    @Test
    void helpAndVersionArePrintedToStandardOutput() {
        assertEquals(0, terminal.run("--help"));
        for (String command : List.of("train", "evaluate", "predict", "bench")) {
            assertTrue(terminal.out().contains(command), terminal.out());
        }
        assertEquals(0, terminal.run("train", "--help"));
        for (String option : List.of(
                "--preset", "--data", "--steps", "--batch-size", "--learning-rate", "--seed", "--out", "--json")) {
            assertTrue(terminal.out().contains(option), terminal.out());
        }
        assertFalse(terminal.out().contains("${"), "all placeholders are replaced");
        assertEquals(0, terminal.run("--version"));
        assertTrue(terminal.out().startsWith("DigitPad"), terminal.out());
    }

    private int train() {
        return terminal.run(
                "train", "--steps", "3", "--batch-size", "10", "--seed", "7", "--data", data.toString(), "--json");
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
