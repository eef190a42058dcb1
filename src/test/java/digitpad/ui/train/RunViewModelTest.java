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
import java.nio.file.Files;
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
    private static final int TIMEOUT_SECONDS = 120;

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
        // Wait for the end of the run, which writes to the folder that is deleted next.
        RunFolder folder = runs.find(RunStore.LAST);
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> !folder.isInProgress());
    }

    @Test
    void latePauseEventIsCorrectedByNextStep() throws Exception {
        begin(OptionalInt.of(1));
        awaitPaused(1);
        // Click before the pause event is processed.
        run.step(1);
        awaitPaused(2);
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
    void eventsProcessedTogetherAreDrawnOnce() throws Exception {
        begin(OptionalInt.of(20));
        awaitPaused(20);
        long before = run.progressModel().versionProperty().get();
        run.processEvents();
        assertEquals(20, run.progressModel().progressProperty().get().step());
        assertEquals(before + 1, run.progressModel().versionProperty().get());
        run.processEvents();
        assertEquals(before + 1, run.progressModel().versionProperty().get(), "no new events");
    }

    @Test
    void lastSaveIsKnownFromFirstCheckpointOn() throws Exception {
        begin(OptionalInt.of(1));
        awaitSaved(1);
        assertTrue(
                run.savedSteps().lastSaveProperty().get().orElseThrow().when().isPresent());

        run.stop();
        window.runUntil(() -> run.phaseProperty().get() == RunPhase.IDLE);
        run.prepare();
        assertEquals(Optional.empty(), run.savedSteps().lastSaveProperty().get(), "it belongs to another run");
        RunFolder folder = runs.find(RunStore.LAST);
        run.resumeFrom(new RunOpener.OpenedRun(folder, folder.record(), trainingData(), folder.savedHistory()));
        awaitSaved(1);
        assertEquals(
                Optional.empty(),
                run.savedSteps().lastSaveProperty().get().orElseThrow().when(),
                "the time of an earlier save is unknown");
    }

    @Test
    void duplicateNameGetsNumber() throws Exception {
        runs.create("mine", TrainingPlan.of(Preset.QUICK), DataSources.of(home), trainingData());
        begin(OptionalInt.of(1));
        assertEquals("mine-2", runs.find(RunStore.LAST).record().name());
        assertEquals("mine-2", run.progressModel().curvesProperty().get().name());
        awaitPaused(1);
    }

    @Test
    void unwritableModels_areReportedAtStart() throws Exception {
        Path models = Files.createFile(home.resolve("models"));
        begin(OptionalInt.of(1));
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains(models.toString()));
        awaitPaused(1);
        run.stop();
        window.runUntil(() -> run.phaseProperty().get() == RunPhase.IDLE);
        RunFolder folder = runs.find(RunStore.LAST);
        assertEquals(
                Optional.of(folder.folder().resolve("mine.digitpad")),
                run.outcomeProperty().get().orElseThrow().file());
    }

    private void begin(OptionalInt firstSteps) throws InterruptedException {
        TrainingPlan plan =
                TrainingPlan.of(Preset.QUICK).withSteps(Settings.STEPS.max()).withBatchSize(2);
        run.prepare();
        run.start(plan, trainingData(), DataSources.of(home), "mine", firstSteps);
        window.runUntil(() -> run.phaseProperty().get() != RunPhase.STARTING);
    }

    private static TrainingData trainingData() {
        return TrainingData.of(SampleData.inMemory());
    }

    private void awaitSaved(int steps) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> {
            run.processEvents();
            return run.savedSteps()
                    .lastSaveProperty()
                    .get()
                    .filter(save -> save.steps() == steps)
                    .isPresent();
        });
    }

    /** Waits until the run is saved as paused after {@code steps} steps, which happens after its pause event. */
    private void awaitPaused(int steps) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> {
            RunRecord known = runs.find(RunStore.LAST).record();
            return known.state() == RunRecord.State.PAUSED && known.stepsDone() == steps;
        });
    }
}
