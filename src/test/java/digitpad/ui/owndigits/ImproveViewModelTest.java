package digitpad.ui.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.UserException;
import digitpad.training.finetune.CorrectCount;
import digitpad.training.finetune.FineTuneJob;
import digitpad.training.finetune.FineTuneProgress;
import digitpad.training.finetune.FineTuneResult;
import digitpad.training.finetune.FineTunedModels;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.WriteQueue;
import digitpad.ui.owndigits.ImproveState.Failed;
import digitpad.ui.owndigits.ImproveState.Finished;
import digitpad.ui.owndigits.ImproveState.Idle;
import digitpad.ui.owndigits.ImproveState.Working;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the state of fine-tuning with results made up by the test. */
class ImproveViewModelTest {
    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private ModelStore store;
    private ActiveModel active;
    private CurrentData data;
    private boolean training;
    private ImproveViewModel.Runner runner = (job, listener, canceled) -> Optional.of(result(5_000));
    private ImproveViewModel improve;

    @BeforeEach
    void open() throws InterruptedException {
        store = new ModelStore(home.resolve("models"));
        store.save(TestModels.untrained("ada", 1));
        OwnDigits digits = new OwnDigits(home.resolve("digits"));
        Ink ink = new Ink(List.of(new Stroke(List.of(new InkPoint(100, 30), new InkPoint(100, 170)), 16)));
        digits.save(new OwnDigit(1, Instant.parse("2026-11-24T12:00:00Z"), ink, Optional.empty()));
        data = new CurrentData(
                new MnistLibrary(UserFolders.under(home), Map.of()),
                UnaryOperator.identity(),
                background,
                notices,
                window);
        active = new ActiveModel(store, background, notices);
        improve = new ImproveViewModel(
                digits,
                active,
                data,
                (job, listener, canceled) -> runner.run(job, listener, canceled),
                () -> training,
                new FineTunedModels(store),
                background,
                window);
        active.load("ada");
        window.runUntil(() -> active.chosenProperty().get().isPresent());
    }

    @AfterEach
    void close() throws InterruptedException {
        WriteQueue.await(background);
        background.close();
    }

    @Test
    void keptModel_isUsedUntilUndone() throws InterruptedException {
        FineTuneJob[] jobs = new FineTuneJob[1];
        runner = (job, listener, canceled) -> {
            jobs[0] = job;
            return Optional.of(result(4_995));
        };
        run();
        assertEquals("ada", jobs[0].model().info().name());
        assertEquals(1, jobs[0].digits().size());
        assertEquals("ada my digits", nameInUse());
        assertEquals(Optional.of("ada"), finished().former());
        assertTrue(store.isTaken("ada my digits"));

        improve.undo();
        assertEquals("ada", nameInUse());
        assertFalse(finished().isInUse());
        assertTrue(store.isTaken("ada my digits"), "it stays saved");
        improve.dismiss();
        assertEquals(new Idle(), state());
    }

    @Test
    void refusedModel_isUsedOnRequestOnly() throws InterruptedException {
        runner = (job, listener, canceled) -> Optional.of(result(4_994));
        run();
        assertEquals(Optional.empty(), finished().saved());
        assertEquals("ada", nameInUse());
        assertFalse(store.isTaken("ada my digits"));
        improve.useAllTheSame();
        window.runUntil(() -> state() instanceof Finished);
        assertEquals("ada my digits", nameInUse());
        improve.undo();
        assertEquals("ada", nameInUse());
    }

    @Test
    void progress_isShownAndCanceled() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        runner = (job, listener, canceled) -> {
            listener.accept(new FineTuneProgress(FineTuneProgress.Stage.TRAINING, 50, 200));
            gate.await();
            return canceled.getAsBoolean() ? Optional.empty() : Optional.of(result(5_000));
        };
        data.use(SampleData.inMemory());
        improve.start();
        window.runUntil(() -> state().equals(new Working("Step 51 of 200", 0.25)));
        improve.start();
        improve.cancel();
        assertEquals(new Working("Canceling…", -1), state());
        gate.countDown();
        window.runUntil(() -> state() instanceof Idle);
        assertEquals("ada", nameInUse());
    }

    @Test
    void missingImages_sayWhatToDo() throws InterruptedException {
        improve.start();
        assertTrue(state() instanceof Working);
        window.runUntil(() -> state() instanceof Failed);
        assertEquals(
                "Improving needs the MNIST images. Download them or choose their folder on the Train tab.",
                ((Failed) state()).message());
        data.use(SampleData.inMemory());
        assertTrue(state() instanceof Failed, "it does not start by itself later");
    }

    @Test
    void cancelDuringSearch_startsNothing() throws InterruptedException {
        improve.start();
        improve.cancel();
        assertEquals(new Idle(), state());
        window.runUntil(() -> data.stateProperty().get() == CurrentData.State.MISSING);
        data.use(SampleData.inMemory());
        assertEquals(new Idle(), state());
    }

    @Test
    void runningTraining_refusesToStart() {
        training = true;
        improve.start();
        assertEquals(
                "A training is running or paused. Stop it or wait until it has finished.",
                ((Failed) state()).message());
    }

    @Test
    void failure_isShown() throws InterruptedException {
        runner = (job, listener, canceled) -> {
            throw new UserException("no luck");
        };
        run();
        assertEquals(new Failed("no luck"), state());
    }

    private void run() throws InterruptedException {
        data.use(SampleData.inMemory());
        improve.start();
        window.runUntil(() -> !(state() instanceof Working));
    }

    private ImproveState state() {
        return improve.stateProperty().get();
    }

    private Finished finished() {
        return (Finished) state();
    }

    private String nameInUse() {
        return active.modelProperty().get().orElseThrow().info().name();
    }

    /** Returns a result whose validation accuracy was 100 % before. */
    private static FineTuneResult result(int correctAfter) {
        return new FineTuneResult(
                "ada",
                TestModels.untrained("ada my digits", 2),
                "MNIST",
                new CorrectCount(5_000, correctAfter, 5_000),
                false,
                new CorrectCount(0, 1, 1),
                new CorrectCount(0, 0, 0),
                Duration.ofSeconds(3));
    }
}
