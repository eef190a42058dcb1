package digitpad.ui.evaluate;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.SampleData;
import digitpad.cli.CommandContext;
import digitpad.cli.CommandLineProgram;
import digitpad.cli.ResultWriter;
import digitpad.cli.Terminal;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.DataPart;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.report.CsvReport;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.files.UserFolders;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.Model;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.recognition.Recognizer;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationViewModelTest {
    private static final int MANY = 40_000;

    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final MnistData sample = SampleData.inMemory();
    private ModelStore store;
    private OwnDigits ownDigits;
    private CurrentData data;
    private ActiveModel active;
    private RunStore runs;
    private DigitsViewModel digits;
    private EvaluationViewModel evaluation;

    @BeforeEach
    void open() throws InterruptedException {
        store = new ModelStore(home.resolve("models"));
        store.save(TestModels.untrained("ada", 1));
        store.save(TestModels.untrained("bob", 2));
        ownDigits = new OwnDigits(home.resolve("digits"));
        MnistLibrary library = new MnistLibrary(UserFolders.under(home), Map.of());
        data = new CurrentData(library, UnaryOperator.identity(), background, notices, window);
        active = new ActiveModel(store, background, notices);
        runs = new RunStore(home.resolve("runs"));
        digits = new DigitsViewModel(
                data, new EvaluationDataReader(library, ownDigits, runs, UnaryOperator.identity()), background);
        evaluation = new EvaluationViewModel(
                active, digits, new EvaluationRunner(ENGINE, store), background, notices, window);
        assertEquals(
                Optional.of("Choose a model first."),
                evaluation.refusalProperty().get());
        active.load("ada");
        window.runUntil(() -> active.chosenProperty().get().isPresent());
        active.refresh();
        window.runUntil(() -> !active.available().isEmpty());
        data.use(sample);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void chosenModel_replacesTheModelInUse() throws InterruptedException {
        assertEquals(Optional.of("ada"), evaluation.modelProperty().get());
        evaluation.chooseModel("bob");
        active.load("tutorial");
        window.runUntil(() -> "tutorial"
                .equals(active.chosenProperty().get().orElseThrow().info().name()));
        assertEquals(Optional.of("bob"), evaluation.modelProperty().get());
    }

    @Test
    void results_areThoseOfTheEvaluator() throws InterruptedException {
        Model used = active.chosenProperty().get().orElseThrow();
        run();
        assertEquals(read("ada", EvaluationSet.ofImages(sample.test(), sample.name())), results());
        assertTrue(content().comparison().isEmpty());
        assertEquals(results().results().size(), content().score().accuracy().total());
        assertSame(used, active.modelProperty().get().orElseThrow());
    }

    @Test
    void mnist_isReadAsByTheCommand() throws IOException, InterruptedException {
        MnistData mnist = RealData.mnist();
        data.use(mnist);
        evaluation.chooseModel("tutorial");
        run();
        Path fromTab = home.resolve("tab.csv");
        CsvReport.write(fromTab, results().results(), MarkedImages.NONE);
        assertEquals(mnist.test().count(), results().results().size());

        Path fromCommand = home.resolve("command.csv");
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new ResultWriter(Writer.nullWriter(), false),
                new PrintWriter(Writer.nullWriter()),
                false);
        String[] command = {
            "evaluate", "--model", "tutorial", "--data", mnist.location().toString(), "--csv", fromCommand.toString()
        };
        assertEquals(
                CommandLineProgram.OK,
                CommandLineProgram.run(
                        command,
                        terminal,
                        () -> new CommandContext(terminal, UserFolders.under(home), Map.of(), ENGINE)));
        assertEquals(-1, Files.mismatch(fromTab, fromCommand), "image for image the same");
    }

    @Test
    void twoModels_areCompared() throws InterruptedException {
        evaluation.comparedProperty().set(Optional.of("bob"));
        run();
        EvaluationResults other = read("bob", results().set());
        assertEquals(
                Optional.of(ModelComparison.of(results(), other)), content().comparison());
    }

    @Test
    void sameModelTwice_isNotCompared() throws InterruptedException {
        evaluation.comparedProperty().set(Optional.of("ada"));
        run();
        assertTrue(content().comparison().isEmpty());
    }

    @Test
    void cancel_keepsWhatWasRead() throws InterruptedException {
        data.use(new MnistData(sample.training(), SampleData.images(MANY, 3), Path.of("many"), false));
        evaluation.chooseModel("best");
        evaluation.comparedProperty().set(Optional.of("bob"));
        evaluation.evaluate();
        window.runUntil(() -> evaluation.resultsProperty().get().isPresent());
        assertTrue(evaluation.runningProperty().get());
        evaluation.cancel();
        window.runUntil(() -> !evaluation.runningProperty().get());
        assertFalse(results().results().isEmpty());
        assertFalse(results().isComplete());
        assertTrue(content().comparison().isEmpty());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void canceledRepetition_keepsTheCompleteResult() throws InterruptedException {
        data.use(new MnistData(sample.training(), SampleData.images(MANY, 3), Path.of("many"), false));
        run();
        ReportContent complete = content();
        assertTrue(results().isComplete());
        evaluation.evaluate();
        window.runUntil(() -> !results().isComplete());
        evaluation.cancel();
        window.runUntil(() -> !evaluation.runningProperty().get());
        assertSame(complete, content());
    }

    @Test
    void folder_isReadInParts() throws InterruptedException {
        Path folder = home.resolve("dataset");
        SampleData.writeTo(folder);
        digits.choosePlace(folder);
        assertEquals(DataKind.FILE, digits.kindProperty().get());
        run();
        assertEquals(sample.test().count(), results().set().size());
        digits.partProperty().set(DataPart.ALL);
        run();
        assertEquals(
                sample.training().count() + sample.test().count(),
                results().set().size());
    }

    @Test
    void vanishedData_isReported() throws IOException, InterruptedException {
        Path folder = home.resolve("dataset");
        SampleData.writeTo(folder);
        digits.choosePlace(folder);
        run();
        EvaluationResults before = results();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        run();
        assertTrue(notice().contains(folder.toString()), notice());
        assertEquals(before, results());
    }

    @Test
    void dataDeletedMeanwhile_isStillScored() throws IOException, InterruptedException {
        Path folder = home.resolve("dataset");
        SampleData.writeTo(folder, 3_000);
        evaluation.digits().choosePlace(folder);
        evaluation.evaluate();
        window.runUntil(() -> evaluation.resultsProperty().get().isPresent());
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        window.runUntil(() -> !evaluation.runningProperty().get());
        assertTrue(results().isComplete());
        assertEquals(3_000, results().results().size());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void deletedModel_isReported() throws InterruptedException {
        evaluation.chooseModel("gone");
        run();
        assertTrue(notice().contains("gone"), notice());
        assertEquals(Optional.empty(), evaluation.resultsProperty().get());
    }

    @Test
    void ownDigits_areRead() throws InterruptedException {
        digits.kindProperty().set(DataKind.OWN_DIGITS);
        run();
        assertEquals("You have no digits yet. Draw one on the pad and label it.", notice());
        Stroke stroke = new Stroke(List.of(new InkPoint(100, 20), new InkPoint(100, 200)), 16);
        ownDigits.save(new OwnDigit(1, Instant.now(), new Ink(List.of(stroke)), Optional.empty()));
        run();
        assertEquals(1, results().results().size());
        assertEquals(1, results().results().get(0).label());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void withoutFile_evaluationIsRefused() {
        digits.kindProperty().set(DataKind.FILE);
        assertEquals(
                Optional.of("Choose a file or folder first."),
                evaluation.refusalProperty().get());
        evaluation.evaluate();
        assertFalse(evaluation.runningProperty().get());
    }

    private void run() throws InterruptedException {
        assertEquals(Optional.empty(), evaluation.refusalProperty().get());
        evaluation.evaluate();
        assertTrue(evaluation.runningProperty().get());
        window.runUntil(() -> !evaluation.runningProperty().get());
    }

    private ReportContent content() {
        return evaluation.resultsProperty().get().orElseThrow();
    }

    private EvaluationResults results() {
        return content().results();
    }

    private String notice() {
        return notices.currentProperty().get().orElseThrow().message();
    }

    private EvaluationResults read(String model, EvaluationSet set) {
        try (Recognizer recognizer = Recognizer.of(ENGINE, store.load(model))) {
            return new ImageEvaluator(recognizer).evaluate(set);
        }
    }
}
