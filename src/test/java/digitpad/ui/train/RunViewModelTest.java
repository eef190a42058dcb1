package digitpad.ui.train;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.training.Trainer;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class RunViewModelTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final Trainer trainer = new Trainer(ENGINE);
    private final List<RunPhase> phases = new ArrayList<>();
    private RunStore runs;
    private RunViewModel run;

    @BeforeEach
    void create() {
        runs = new RunStore(home.resolve("runs"));
        ModelStore models = new ModelStore(home.resolve("models"));
        run = new RunViewModel(
                trainer, runs, models, new ActiveModel(models, background, notices), background, notices, window);
        run.phaseProperty().subscribe(phase -> {
            phases.add(phase);
        });
    }

    @AfterEach
    void close() throws Exception {
        trainer.close();
        background.close();
        // It is written down until it has ended, and the folder goes next.
        RunFolder folder = runs.find(RunStore.LAST);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> !folder.isInProgress());
    }

    @Test
    void whatIsHeardOfLateIsPutRightByTheStepAfterIt() throws Exception {
        begin(OptionalInt.of(1));
        awaitWrittenDown(1);
        // The window has not heard of the rest yet, and a click comes in between.
        run.step(1);
        awaitWrittenDown(2);
        run.processEvents();
        assertEquals(
                List.of(
                        RunPhase.IDLE,
                        RunPhase.STARTING,
                        RunPhase.PAUSING,
                        RunPhase.PAUSED,
                        RunPhase.PAUSING,
                        RunPhase.PAUSED),
                phases);
        assertEquals(2, run.progressModel().progressProperty().get().step());
    }

    @Test
    void whatComesAtATimeIsDrawnOnce() throws Exception {
        begin(OptionalInt.of(20));
        awaitWrittenDown(20);
        long before = run.progressModel().versionProperty().get();
        run.processEvents();
        assertEquals(20, run.progressModel().progressProperty().get().step());
        assertEquals(before + 1, run.progressModel().versionProperty().get());
        run.processEvents();
        assertEquals(before + 1, run.progressModel().versionProperty().get(), "nothing came");
    }

    @Test
    void whatACrashWouldLoseIsKnownFromTheFirstCheckpointOn() throws Exception {
        begin(OptionalInt.of(1));
        awaitKept(1);
        assertTrue(
                run.savedSteps().lastSaveProperty().get().orElseThrow().when().isPresent());

        run.stop();
        window.runUntil(() -> run.phaseProperty().get() == RunPhase.IDLE);
        run.prepare();
        assertEquals(Optional.empty(), run.savedSteps().lastSaveProperty().get(), "it is another run's");
        RunFolder folder = runs.find(RunStore.LAST);
        run.resumeFrom(new RunOpener.OpenedRun(folder, folder.record(), material(), folder.savedHistory()));
        awaitKept(1);
        assertEquals(
                Optional.empty(),
                run.savedSteps().lastSaveProperty().get().orElseThrow().when(),
                "nobody knows");
    }

    @Test
    void aRunThatIsCalledAsAnotherGetsANumber() throws Exception {
        runs.create("mine", TrainingPlan.of(Preset.QUICK), DataSources.of(home), material());
        begin(OptionalInt.of(1));
        assertEquals("mine-2", runs.find(RunStore.LAST).record().name());
        assertEquals("mine-2", run.progressModel().curvesProperty().get().name());
        awaitWrittenDown(1);
    }

    private void begin(OptionalInt firstSteps) throws InterruptedException {
        TrainingPlan plan =
                TrainingPlan.of(Preset.QUICK).withSteps(Settings.STEPS.max()).withBatchSize(2);
        run.prepare();
        run.start(plan, material(), DataSources.of(home), "mine", firstSteps);
        window.runUntil(() -> run.phaseProperty().get() != RunPhase.STARTING);
    }

    private static TrainingData material() {
        return TrainingData.of(SampleData.inMemory());
    }

    private void awaitKept(int steps) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
            run.processEvents();
            return run.savedSteps()
                    .lastSaveProperty()
                    .get()
                    .filter(kept -> kept.steps() == steps)
                    .isPresent();
        });
    }

    /** Until it rests after so many steps, and that is on the disk: by then the window was told that it has halted. */
    private void awaitWrittenDown(int steps) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
            RunRecord known = runs.find(RunStore.LAST).record();
            return known.state() == RunRecord.State.PAUSED && known.stepsDone() == steps;
        });
    }
}
