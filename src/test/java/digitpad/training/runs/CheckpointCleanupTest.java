package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.owndigits.OwnDigits;
import digitpad.text.UserException;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.MovedSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.DiskUsage.UnneededCheckpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointCleanupTest {
    private static final int BYTES = 1_000;

    @TempDir
    private Path home;

    private RunStore runs;
    private ModelStore models;
    private CheckpointCleanup cleanup;

    @BeforeEach
    void create() {
        runs = new RunStore(home.resolve("runs"));
        models = new ModelStore(home.resolve("models"));
        models.save(TestModels.untrained("mine", 1));
        cleanup = new CheckpointCleanup(runs, models);
    }

    @Test
    void endedRunWithSavedModel_hasUnneededCheckpoints() throws IOException {
        RunFolder stopped = run("stopped", RunRecord.State.STOPPED, "mine");
        run("lost", RunRecord.State.STOPPED, "a deleted model");
        run("unsaved", RunRecord.State.FINISHED, null);
        run("failed", RunRecord.State.FAILED, null);
        run("killed", RunRecord.State.RUNNING, null);
        run("paused", RunRecord.State.PAUSED, "mine");
        DiskUsage usage = cleanup.usage();
        assertEquals(
                List.of(new UnneededCheckpoints(
                        stopped.id(), "stopped", 40, stopped.record().plan().steps(), 2 * BYTES)),
                usage.unneeded());
        assertEquals(2 * BYTES, usage.unneededBytes());
        assertTrue(usage.runs() > 6 * 2 * BYTES, usage::toString);
        assertEquals(models.bytes(), usage.models());
    }

    @Test
    void deletedCheckpoints_leaveCurvesButNoResume() throws IOException {
        RunFolder run = run("stopped", RunRecord.State.STOPPED, "mine");
        run.write(new History(List.of(new Measurement(Measure.LOSS, 1, 2.5))));
        assertTrue(RunSummary.of(run).canResume());

        CheckpointCleanup.Freed freed = cleanup.delete(List.of(run.id()));
        assertEquals(List.of(), freed.problems());
        assertEquals(2 * BYTES, freed.bytes());
        assertEquals(List.of(), cleanup.usage().unneeded());
        RunFolder later = runs.find(run.id());
        assertEquals(0, later.stepsSaved());
        assertEquals(1, later.history().measurements().size());
        assertEquals(RunSummary.Condition.STOPPED, RunSummary.of(later).condition());
        assertFalse(RunSummary.of(later).canResume());
        assertFalse(RunSummary.of(later).shouldOfferResume());
        assertEquals(
                "Run " + run.id() + " cannot be resumed, because its checkpoints were deleted to free space. "
                        + "Start a new run with its settings.",
                assertThrows(UserException.class, () -> resumer().open(later, MovedSources.NONE))
                        .getMessage());
        later.annotate("a later change of the record");
        assertFalse(RunSummary.of(later).canResume());
    }

    @Test
    void runInProgress_keepsItsCheckpoints() throws IOException {
        RunFolder run = run("stopped", RunRecord.State.STOPPED, "mine");
        try (RunLock lock = RunLock.acquire(run)) {
            assertEquals(List.of(), cleanup.usage().unneeded(), lock::toString);
            CheckpointCleanup.Freed freed = cleanup.delete(List.of(run.id()));
            assertEquals(0, freed.bytes());
            assertEquals(1, freed.problems().size());
        }
        assertEquals(50, run.stepsSaved());
    }

    @Test
    void runResumedMeanwhile_keepsItsCheckpoints() throws IOException {
        RunFolder run = run("stopped", RunRecord.State.STOPPED, "mine");
        run.update(RunRecord::started);
        CheckpointCleanup.Freed freed = cleanup.delete(List.of(run.id(), "no such run"));
        assertEquals(0, freed.bytes());
        assertEquals(2, freed.problems().size());
        assertEquals(50, run.stepsSaved());
    }

    /** Makes a run after 40 steps with two checkpoints, one of them damaged. */
    private RunFolder run(String name, RunRecord.State state, String model) throws IOException {
        RunFolder run = runs.create(
                name, TrainingPlan.of(Preset.QUICK), DataSources.of(home), TrainingData.of(SampleData.inMemory()));
        Files.write(run.folder().resolve("checkpoint-50.zip"), new byte[BYTES]);
        Files.write(run.folder().resolve("damaged-checkpoint-60.zip"), new byte[BYTES]);
        run.update(record -> record.withState(state).withStepsDone(40).withModel(model));
        return run;
    }

    private RunResumer resumer() {
        return new RunResumer(
                new ExtraSamplesReader(new OwnDigits(home.resolve("digits"))),
                folder -> SampleData.inMemory(),
                Optional::empty,
                note -> {});
    }
}
