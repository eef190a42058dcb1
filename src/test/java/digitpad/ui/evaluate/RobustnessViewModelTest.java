package digitpad.ui.evaluate;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessSettings;
import digitpad.evaluation.robustness.RobustnessTest;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.recognition.Recognizer;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessViewModelTest {
    private static final RobustnessSettings SETTINGS =
            new RobustnessSettings(List.of(Disturbance.ROTATION, Disturbance.NOISE), 40, 1);
    private static final EvaluationSet SET = EvaluationSet.ofImages(SampleData.images(60, 2), "sample");
    /** Enough work that a test never sees its end. */
    private static final RobustnessSettings LONG = new RobustnessSettings(List.of(Disturbance.values()), 100_000, 1);

    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final ObjectProperty<Optional<ReportContent>> evaluated = new SimpleObjectProperty<>(Optional.empty());
    private ModelStore store;

    @BeforeEach
    void saveModels() {
        store = new ModelStore(home.resolve("models"));
        store.save(TestModels.untrained("ada", 1));
        store.save(TestModels.untrained("bob", 2));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void curves_areThoseOfTheTest() throws InterruptedException {
        RobustnessViewModel robustness = create(SETTINGS);
        robustness.start();
        assertFalse(robustness.runningProperty().get(), "nothing is evaluated yet");
        evaluated.set(Optional.of(content("ada", SET)));
        finish(robustness);
        assertEquals(List.of(tested("ada")), robustness.testedProperty().get());
        assertTrue(robustness.isComplete());
        assertEquals(
                robustness.testedProperty().get(),
                robustness.reportProperty().get().orElseThrow().robustness());
    }

    @Test
    void comparedModel_isTestedWhenItIsEvaluated() throws InterruptedException {
        RobustnessViewModel robustness = create(SETTINGS);
        evaluated.set(Optional.of(content("ada", SET)));
        finish(robustness);
        List<Robustness> first = robustness.testedProperty().get();
        evaluated.set(Optional.of(compared("ada", "bob")));
        assertFalse(robustness.isComplete());
        assertEquals(first, robustness.testedProperty().get());
        finish(robustness);
        assertEquals(
                List.of(tested("ada"), tested("bob")),
                robustness.testedProperty().get());
    }

    @Test
    void cancel_keepsTheCurvesSoFar() throws InterruptedException {
        RobustnessViewModel robustness = create(LONG);
        EvaluationSet many = EvaluationSet.ofImages(SampleData.images(2_000, 4), "many");
        evaluated.set(Optional.of(content("ada", many, 10)));
        robustness.start();
        window.runUntil(() -> !robustness.testedProperty().get().isEmpty());
        assertTrue(robustness.progressProperty().get().orElseThrow().fraction() < 1);
        robustness.cancel();
        assertFalse(robustness.runningProperty().get());
        List<Robustness> soFar = robustness.testedProperty().get();
        assertFalse(soFar.get(0).isComplete());
        assertFalse(robustness.isComplete());
        assertEquals(soFar, robustness.reportProperty().get().orElseThrow().robustness());
        // A later test must not be disturbed by the canceled one.
        evaluated.set(Optional.of(content("bob", SET)));
        assertEquals(List.of(), robustness.testedProperty().get());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void moreResults_leaveTheTestRunning() throws InterruptedException {
        RobustnessViewModel robustness = create(SETTINGS);
        evaluated.set(Optional.of(content("ada", SET, 20)));
        robustness.start();
        evaluated.set(Optional.of(content("ada", SET, 40)));
        assertTrue(robustness.runningProperty().get());
        window.runUntil(() -> !robustness.runningProperty().get());
        assertEquals(List.of(tested("ada")), robustness.testedProperty().get());
    }

    @Test
    void otherImages_endTheTest() {
        RobustnessViewModel robustness = create(LONG);
        evaluated.set(Optional.of(content("ada", SET)));
        robustness.start();
        evaluated.set(Optional.of(content("ada", EvaluationSet.ofImages(SampleData.images(60, 5), "sample"))));
        assertFalse(robustness.runningProperty().get());
        assertEquals(List.of(), robustness.testedProperty().get());
    }

    @Test
    void replacedModel_forgetsTheCurves() throws InterruptedException {
        RobustnessViewModel robustness = create(SETTINGS);
        evaluated.set(Optional.of(content("ada", SET)));
        finish(robustness);
        EvaluationResults other = results("bob", SET, SET.size());
        evaluated.set(Optional.of(content(new EvaluationResults("ada", SET, other.results()))));
        assertEquals(List.of(), robustness.testedProperty().get());
    }

    @Test
    void deletedModel_isReportedInOneSentence() throws InterruptedException {
        RobustnessViewModel robustness = create(SETTINGS);
        evaluated.set(Optional.of(content(new EvaluationResults("gone", SET, List.of()))));
        robustness.start();
        window.runUntil(() -> !robustness.runningProperty().get());
        String message = notices.currentProperty().get().orElseThrow().message();
        assertTrue(message.contains("gone"), message);
        assertEquals(List.of(), robustness.testedProperty().get());
    }

    @Test
    void shakyStrokes_areOfferedForStrokesOnly() {
        assertFalse(new RobustnessViewModel.Target(SET, List.of("ada"))
                .disturbances()
                .contains(Disturbance.TREMOR));
    }

    private RobustnessViewModel create(RobustnessSettings settings) {
        return new RobustnessViewModel(
                evaluated, new RobustnessRunner(ENGINE, store, settings), background, notices, window);
    }

    private void finish(RobustnessViewModel robustness) throws InterruptedException {
        robustness.start();
        assertTrue(robustness.runningProperty().get());
        window.runUntil(() -> !robustness.runningProperty().get());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    private Robustness tested(String model) {
        return with(model, recognizer -> new RobustnessTest(recognizer).run(SET, SETTINGS, news -> {}));
    }

    private EvaluationResults results(String model, EvaluationSet set, int count) {
        EvaluationSet part = new EvaluationSet(set.name(), set.samples().subList(0, count));
        return new EvaluationResults(
                model,
                set,
                with(
                        model,
                        recognizer ->
                                new ImageEvaluator(recognizer).evaluate(part).results()));
    }

    private <T> T with(String model, Function<Recognizer, T> work) {
        try (Recognizer recognizer = Recognizer.of(ENGINE, store.load(model))) {
            return work.apply(recognizer);
        }
    }

    private ReportContent content(String model, EvaluationSet set) {
        return content(model, set, set.size());
    }

    private ReportContent content(String model, EvaluationSet set, int count) {
        return content(results(model, set, count));
    }

    private static ReportContent content(EvaluationResults results) {
        return ReportContent.of(results, Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    private ReportContent compared(String first, String second) {
        EvaluationResults results = results(first, SET, SET.size());
        ModelComparison comparison = ModelComparison.of(results, results(second, SET, SET.size()));
        return ReportContent.of(results, Optional.of(comparison), Optional.empty(), Instant.EPOCH);
    }
}
