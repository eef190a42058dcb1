package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    @TempDir
    private Path folder;

    private RunStore store;
    private RunFolder run;

    @BeforeEach
    void create() {
        store = new RunStore(folder.resolve("runs"));
        run = make("first");
    }

    private RunFolder make(String name) {
        return store.create(
                name,
                TrainingPlan.of(Preset.QUICK),
                DataSources.of(Path.of("/data")),
                TrainingData.of(SampleData.inMemory()));
    }

    @Test
    void renameAndAnnotate_changeNothingElse() {
        RunRecord before = run.record();
        run.rename("another name");
        run.annotate("  the one with dropout \n");
        RunRecord now = store.find(run.id()).record();
        assertEquals("another name", now.name());
        assertEquals("the one with dropout", now.note());
        assertEquals(before.plan(), now.plan());
        assertEquals(before.created(), now.created());
        run.annotate(" ");
        assertEquals(null, run.record().note());
    }

    @Test
    void invalidNameOrNote_isRejected() {
        assertTrue(assertThrows(UserException.class, () -> run.rename("a/b"))
                .getMessage()
                .contains("\"a/b\""));
        assertThrows(UserException.class, () -> run.annotate("x".repeat(RunFolder.MAX_NOTE_LENGTH + 1)));
        assertEquals("first", run.record().name());
    }

    @Test
    void history_isReadInAnyOrderOfLines() throws IOException {
        Files.writeString(
                run.folder().resolve("history.csv"),
                "step,measure,value\n2,loss,2.1\n100,training,0.5\n1,loss,2.5\n100,validation,0.6\n100,loss,0.7\n");
        assertEquals(
                List.of("1,loss,2.5", "2,loss,2.1", "100,training,0.5", "100,validation,0.6", "100,loss,0.7"),
                run.history().measurements().stream().map(History::line).toList());
    }

    @Test
    void unknownMeasures_areSkipped() throws IOException {
        Files.writeString(
                run.folder().resolve("history.csv"),
                "step,measure,value\n1,loss,2.5\n1,gradient norm,0.3\n2,loss,2.1\n");
        assertEquals(
                List.of(new Measurement(Measure.LOSS, 1, 2.5), new Measurement(Measure.LOSS, 2, 2.1)),
                run.history().measurements());
    }

    @Test
    void runInProgress_isNotOfferedForResume() {
        for (RunRecord.State state : List.of(RunRecord.State.RUNNING, RunRecord.State.PAUSED)) {
            run.update(record -> record.withState(state));
            assertTrue(
                    RunSummary.of(run).shouldOfferResume(),
                    "killed in state " + state + ", even before the first step");
            try (RunLock lock = RunLock.acquire(run)) {
                assertFalse(RunSummary.of(run).shouldOfferResume(), lock::toString);
                assertFalse(RunSummary.of(run).canResume());
            }
        }
        run.update(record -> record.withState(RunRecord.State.FAILED));
        assertFalse(RunSummary.of(run).canResume(), "it would diverge again");
    }

    @Test
    void takenName_getsNumber() {
        assertEquals("second", store.freeName("second", name -> false));
        assertEquals("first-2", store.freeName("first", name -> false));
        assertEquals("first-3", store.freeName("first", "first-2"::equals));
    }

    @Test
    void restore_bringsDeletedRunBack() {
        RunFolder other = make("second");
        run.write(new History(List.of(new Measurement(Measure.LOSS, 1, 2.5))));
        store.delete(run.id());
        assertEquals(List.of(other.id()), ids());
        store.restore(run.id());
        assertEquals(2, ids().size());
        assertEquals("first", store.find(run.id()).record().name());
        assertEquals(1, store.find(run.id()).history().measurements().size());
    }

    @Test
    void purgeDeleted_removesOldDeletedRuns() throws IOException {
        store.purgeDeleted(Instant.now());
        Instant earlier = Instant.now();
        store.delete(run.id());
        store.purgeDeleted(earlier);
        store.restore(run.id());
        store.delete(run.id());
        store.purgeDeleted(Instant.now().plusSeconds(1));
        assertThrows(UserException.class, () -> store.restore(run.id()));
        try (var left = Files.list(folder.resolve("runs/.deleted"))) {
            assertEquals(0, left.count());
        }
        RunFolder next = make("next");
        store.purgeDeleted(Instant.now().plusSeconds(1));
        assertEquals(List.of(next.id()), ids());
    }

    @Test
    void damagedCheckpoint_doesNotReplaceIntactOne() throws IOException {
        run.checkpoints().save(checkpoint(250), false);
        run.checkpoints().save(checkpoint(500), false);
        Files.writeString(run.folder().resolve("checkpoint-500.zip"), "cut off");
        try (RunJournal journal = new RunJournal(run, message -> {})) {
            assertEquals(250, journal.takeCheckpoint().orElseThrow().stepsDone());
            assertThrows(IllegalStateException.class, journal::takeCheckpoint, "a second call would start over");
            assertEquals(250, run.stepsSaved());
            journal.save(checkpoint(300), false, RunRecord.State.PAUSED);
        }
        assertEquals(300, run.newestCheckpoint().orElseThrow().stepsDone());
        assertTrue(Files.exists(run.folder().resolve("checkpoint-250.zip")), "the last two intact checkpoints stay");
        assertTrue(Files.exists(run.folder().resolve("damaged-checkpoint-500.zip")), "damaged files stay");
    }

    @Test
    void divergedRun_resumesFromSoundCheckpoint() {
        run.checkpoints().save(checkpoint(250), false);
        run.checkpoints().save(checkpoint(400), true);
        assertEquals(400, run.stepsSaved());
        try (RunJournal journal = new RunJournal(run, message -> {})) {
            journal.diverged();
        }
        assertEquals(250, run.newestCheckpoint().orElseThrow().stepsDone());
        assertEquals(250, run.record().stepsDone());
        assertEquals(RunRecord.State.FAILED, run.record().state());
    }

    private static Checkpoint checkpoint(int steps) {
        FloatBuffer parameters =
                FloatBuffer.allocate(Preset.QUICK.architecture().parameterCount());
        FloatBuffer optimizerState = FloatBuffer.wrap(new float[] {3});
        return new Checkpoint(
                steps, Duration.ofSeconds(steps), parameters, optimizerState, FloatBuffer.allocate(0), 4, 5, 6);
    }

    @Test
    void runInProgress_isNotDeleted() {
        try (RunLock lock = RunLock.acquire(run)) {
            assertFalse(lock == null);
            assertTrue(assertThrows(UserException.class, () -> store.delete(run.id()))
                    .getMessage()
                    .contains("Stop it first"));
            assertEquals(RunSummary.Condition.RUNNING, RunSummary.of(run).condition());
        }
        assertEquals(RunSummary.Condition.INTERRUPTED, RunSummary.of(run).condition());
        store.delete(run.id());
        assertEquals(List.of(), ids());
    }

    @Test
    void isInProgress_doesNotBlockAcquire() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread checking = new Thread(() -> {
            while (!done.get()) {
                run.isInProgress();
            }
        });
        checking.start();
        try {
            for (int i = 0; i < 500; i++) {
                try (RunLock lock = RunLock.acquire(run)) {
                    assertTrue(lock != null && run.isInProgress());
                }
            }
        } finally {
            done.set(true);
            checking.join();
        }
        assertFalse(run.isInProgress());
    }

    private List<String> ids() {
        return store.list().stream().map(RunFolder::id).toList();
    }
}
