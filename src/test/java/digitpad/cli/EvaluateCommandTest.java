package digitpad.cli;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.RealData;
import digitpad.SampleData;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.score.ImageResult;
import digitpad.files.UserFolders;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.recognition.Recognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evaluate} with its reports and sources. */
class EvaluateCommandTest {
    @TempDir
    private Path home;

    private String data;
    private CommandRunner terminal;

    @BeforeEach
    void writeData() {
        data = home.resolve("sample").toString();
        SampleData.writeTo(Path.of(data));
        terminal = new CommandRunner(home);
    }

    @Test
    void reports_areWrittenBesideTheFigures() throws IOException {
        Path html = home.resolve("report.html");
        Path csv = home.resolve("report.csv");
        assertEquals(
                0,
                terminal.run("evaluate", "--data", data, "--html", html.toString(), "--csv", csv.toString(), "--json"),
                terminal.err());
        assertEquals(1 + 60, Files.readAllLines(csv).size());
        assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
        List<String> lines = Files.readAllLines(csv);
        long correct = lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells[1].equals(cells[2]))
                .count();
        assertEquals(terminal.json().get("correct").asInt(), correct);
    }

    @Test
    void text_hasIntervalAndFiguresByClass() {
        assertEquals(0, terminal.run("evaluate", "--data", data), terminal.err());
        assertTrue(terminal.out().contains("95 % confidence interval "), terminal.out());
        assertTrue(terminal.out().contains("digit  images  precision"), terminal.out());
        assertTrue(terminal.out().contains("Most frequent errors:"), terminal.out());
        assertTrue(terminal.out().matches("(?s).*\\d read as \\d: \\d+ times.*"), terminal.out());
    }

    @Test
    void otherModel_isCompared() throws IOException {
        assertEquals(
                0,
                terminal.run("evaluate", "--data", data, "--model", "tutorial", "--compare", "tutorial", "--json"),
                terminal.err());
        JsonNode comparison = terminal.json().get("comparison");
        assertEquals(1, comparison.get("pValue").asDouble());
        assertFalse(comparison.get("significant").asBoolean());
        assertEquals(0, terminal.run("evaluate", "--data", data, "--compare", "tutorial"), terminal.err());
        assertTrue(terminal.out().contains("95 % confidence interval"), terminal.out());
    }

    @Test
    void robustness_beginsWithThePlainAccuracy() throws IOException {
        assertEquals(
                0,
                terminal.run("evaluate", "--data", data, "--model", "tutorial", "--robustness", "--json"),
                terminal.err());
        JsonNode result = terminal.json();
        JsonNode curves = result.get("robustness").get("curves");
        assertEquals(9, curves.size(), "all but shaky strokes");
        curves.forEach(curve -> assertEquals(
                result.get("accuracy").asDouble(), curve.get(0).get("accuracy").asDouble()));
    }

    @Test
    void comparisonWithItself_hasNoDifferentAnswers() {
        assertEquals(
                0,
                terminal.run("evaluate", "--data", data, "--model", "tutorial", "--compare", "tutorial"),
                terminal.err());
        assertTrue(terminal.out().contains("Misread by both: no images as different digits"), terminal.out());
    }

    @Test
    void comparedModel_isTestedForRobustness() throws IOException {
        Path html = home.resolve("report.html");
        assertEquals(
                0,
                terminal.run(
                        "evaluate",
                        "--data",
                        data,
                        "--model",
                        "tutorial",
                        "--compare",
                        "best",
                        "--robustness",
                        "--html",
                        html.toString(),
                        "--json"),
                terminal.err());
        JsonNode comparison = terminal.json().get("comparison");
        JsonNode curves = comparison.get("robustness").get("curves");
        assertEquals(
                comparison.get("accuracy").asDouble(),
                curves.get("noise").get(0).get("accuracy").asDouble());
        assertTrue(Files.readString(html).contains("curve second"));
    }

    @Test
    void parts_areChosenByName() throws IOException {
        assertEquals(0, terminal.run("evaluate", "--data", data, "--part", "training", "--json"), terminal.err());
        assertEquals(240, terminal.json().get("images").asInt());
        assertEquals("sample, training images", terminal.json().get("dataset").asText());
        assertEquals(0, terminal.run("evaluate", "--data", data, "--part", "all", "--json"), terminal.err());
        assertEquals(300, terminal.json().get("images").asInt());
        terminal.assertRejected("choose one of: test, training, all", "evaluate", "--data", data, "--part", "x");
    }

    @Test
    void ownDigits_areScored() throws IOException {
        terminal.assertRejected("You have no digits yet", "evaluate", "--own-digits");
        new OwnDigits(UserFolders.under(home).digits())
                .save(new OwnDigit(
                        1,
                        Instant.EPOCH,
                        new Ink(List.of(new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 16))),
                        Optional.empty()));
        assertEquals(0, terminal.run("evaluate", "--own-digits", "--json"), terminal.err());
        assertEquals(1, terminal.json().get("correct").asInt(), "an upright line is a 1");
        assertEquals("own digits", terminal.json().get("dataset").asText());
    }

    @Test
    void run_isScoredOnItsValidationImages() throws IOException {
        assertEquals(
                0,
                terminal.run("train", "--preset", "quick", "--steps", "3", "--data", data, "--json"),
                terminal.err());
        String model = terminal.json().get("model").asText();
        double accuracy = terminal.json().get("validationAccuracy").asDouble();
        assertEquals(0, terminal.run("evaluate", "--run", "last", "--json"), terminal.err());
        assertEquals(model, terminal.json().get("model").asText());
        assertEquals(20, terminal.json().get("images").asInt());
        assertEquals(accuracy, terminal.json().get("accuracy").asDouble(), 1e-9);
        SampleData.writeTo(home.resolve("other"), 59);
        String other = home.resolve("other").toString();
        assertEquals(2, terminal.run("evaluate", "--run", "last", "--data", other), terminal.out());
        assertTrue(terminal.err().contains("are not those of run"), terminal.err());
    }

    @Test
    void optionsThatDoNotFit_areRejected() {
        terminal.assertRejected("Give only one of --data and --own-digits", "evaluate", "--data", "a", "--own-digits");
        terminal.assertRejected("Give only one of --strokes and --run", "evaluate", "--strokes", "a", "--run", "last");
        terminal.assertRejected("Leave it out", "evaluate", "--own-digits", "--part", "all");
        terminal.assertRejected("cannot be saved", "evaluate", "--data", data, "--html", home.toString());
        terminal.assertRejected("There is no model", "evaluate", "--data", data, "--compare", "nothing");
    }

    @Tag("long")
    @Test
    void mnist_isReadImageForImage() throws IOException {
        Path csv = home.resolve("mnist.csv");
        String mnist = RealData.mnistFolder().toString();
        assertEquals(
                0,
                terminal.run("evaluate", "--data", mnist, "--model", "tutorial", "--csv", csv.toString()),
                terminal.err());
        List<String> lines = Files.readAllLines(csv);
        try (Recognizer recognizer = Recognizer.of(ENGINE, new ModelStore(home.resolve("models")).load("tutorial"))) {
            List<ImageResult> results = new ImageEvaluator(recognizer)
                    .evaluate(EvaluationSet.ofImages(RealData.mnist().test(), "MNIST"))
                    .results();
            assertEquals(1 + results.size(), lines.size());
            for (ImageResult result : results) {
                String expected = result.index() + "," + result.label() + "," + result.answer() + ","
                        + result.prediction().confidence() + "," + result.isRejected() + ",";
                String line = lines.get(1 + result.index());
                assertTrue(line.startsWith(expected), line);
            }
        }
    }
}
