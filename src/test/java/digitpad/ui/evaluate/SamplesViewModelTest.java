package digitpad.ui.evaluate;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.recognition.Recognizer;
import digitpad.text.UserException;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.evaluate.RobustnessViewModel.Target;
import digitpad.ui.evaluate.SampleReader.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesViewModelTest {
    private static final EvaluationSet SET = EvaluationSet.ofImages(SampleData.images(40, 2), "sample");

    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final ObjectProperty<Optional<Target>> target = new SimpleObjectProperty<>(Optional.empty());
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void draggedSlider_skipsToTheLatestStrength() throws InterruptedException {
        CountDownLatch dragged = new CountDownLatch(1);
        SamplesViewModel samples = new SamplesViewModel(
                target,
                request -> {
                    requests.add(request);
                    await(dragged);
                    return List.of(new DisturbedSample(
                            (int) request.strength(), SET.samples().get(0).image(), List.of()));
                },
                background,
                notices);
        target.set(Optional.of(new Target(SET, List.of("ada"))));
        for (double strength : List.of(20.0, 25.0, 30.0, 35.0)) {
            samples.strengthProperty().set(strength);
        }
        dragged.countDown();
        window.runUntil(() -> samples.samplesProperty().get().stream().anyMatch(each -> each.label() == 35));
        assertEquals(
                List.of(15.0, 35.0), requests.stream().map(Request::strength).toList());
    }

    @Test
    void disturbance_keepsItsStrength() {
        SamplesViewModel samples = new SamplesViewModel(target, request -> List.of(), background, notices);
        samples.strengthProperty().set(40);
        samples.choose(Disturbance.NOISE);
        assertEquals(0.3, samples.strengthProperty().get());
        samples.choose(Disturbance.ROTATION);
        assertEquals(40, samples.strengthProperty().get());
    }

    @Test
    void disturbanceOfStrokes_isLeftWithoutStrokes() {
        SamplesViewModel samples = new SamplesViewModel(target, request -> List.of(), background, notices);
        samples.choose(Disturbance.TREMOR);
        target.set(Optional.of(new Target(SET, List.of("ada"))));
        assertEquals(Disturbance.ROTATION, samples.disturbanceProperty().get());
    }

    @Test
    void failure_isReportedInOneSentence() throws InterruptedException {
        SamplesViewModel samples = new SamplesViewModel(
                target,
                request -> {
                    throw new UserException("There is no model gone.");
                },
                background,
                notices);
        target.set(Optional.of(new Target(SET, List.of("gone"))));
        window.runNext(1);
        assertEquals(
                "There is no model gone.",
                notices.currentProperty().get().orElseThrow().message());
        assertEquals(List.of(), samples.samplesProperty().get());
    }

    @Test
    void reader_takesOneImageOfEachDigit() {
        ModelStore store = new ModelStore(home);
        store.save(TestModels.untrained("ada", 1));
        store.save(TestModels.untrained("bob", 2));
        try (SampleReader reader = new SampleReader(ENGINE, store);
                Recognizer ada = Recognizer.of(ENGINE, store.load("ada"))) {
            List<DisturbedSample> plain = reader.read(new Request(SET, List.of("ada"), Disturbance.BLUR, 0));
            assertEquals(
                    IntStream.range(0, 10).boxed().toList(),
                    plain.stream().map(DisturbedSample::label).toList());
            assertEquals(SET.samples().get(3).image(), plain.get(3).image());
            List<DisturbedSample> blurred = reader.read(new Request(SET, List.of("bob", "ada"), Disturbance.BLUR, 2));
            assertNotEquals(plain.get(3).image(), blurred.get(3).image());
            assertEquals(
                    ada.read(blurred.get(3).image()).digit(),
                    blurred.get(3).predictions().get(1).digit());
        }
    }

    @Test
    void closedReader_readsNothing() {
        SampleReader reader = new SampleReader(ENGINE, new ModelStore(home));
        reader.close();
        assertTrue(reader.read(new Request(SET, List.of("ada"), Disturbance.BLUR, 1))
                .isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
