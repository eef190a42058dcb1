package digitpad.training.runs;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.Stroke;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.UserException;
import digitpad.training.StepReport;
import digitpad.training.Trainer;
import digitpad.training.TrainingListener;
import digitpad.training.TrainingResult;
import digitpad.training.TrainingRun;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are kept on the disk, rest, are broken off and go on. */
@Tag("long")
class SavedRunsTest {
    private static final int PATIENCE_SECONDS = 300;
    private static final int STEPS = 14;

    @TempDir
    Path home;

    private final TrainingData material = material();
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void aRunThatRestedEndsAsOneThatDidNot() throws Exception {
        for (Preset preset : Preset.all()) {
            TrainingPlan plan = plan(preset);
            TrainingResult straight = finished(trainer.start(plan, material, "straight", TrainingListener.NONE));
            RunFolder folder = store().create("rested", plan, sources(), material);
            Resting resting = new Resting(5);
            TrainingRun run = trainer.start(folder, material, resting);
            resting.begin(run);
            resting.awaitRest();
            assertEquals(RunRecord.State.PAUSED, folder.record().state());
            run.resume();
            TrainingResult rested = finished(run);
            assertEquals(straight.model().parameters(), rested.model().parameters(), preset.id());
            assertEquals(RunRecord.State.FINISHED, folder.record().state());
        }
    }

    @Test
    void aRunThatWasBrokenOffEndsAsOneThatWasNot() throws Exception {
        for (Preset preset : Preset.all()) {
            TrainingPlan plan = plan(preset);
            TrainingResult straight = finished(trainer.start(plan, material, "straight", TrainingListener.NONE));
            RunFolder folder = store().create("broken off", plan, sources(), material);
            TrainingResult begun = finished(stoppedAfter(6, folder));
            assertFalse(begun.complete());
            assertEquals(RunRecord.State.STOPPED, folder.record().state());
            assertEquals(6, folder.record().stepsDone());
            TrainingResult goneOn = finished(trainer.start(folder, material, TrainingListener.NONE));
            assertTrue(goneOn.complete());
            assertEquals(straight.model().parameters(), goneOn.model().parameters(), preset.id());
            assertEquals(STEPS, folder.record().stepsDone());
        }
    }

    @Test
    void itsHistoryHasEachStepOnce() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), material);
        finished(stoppedAfter(6, folder));
        // What a kill would have left: steps after the checkpoint, and a line cut off.
        Files.writeString(
                folder.folder().resolve("history.csv"),
                "7,loss,1.5\n8,loss,1.4\n9,lo",
                java.nio.file.StandardOpenOption.APPEND);
        finished(trainer.start(folder, material, TrainingListener.NONE));
        List<Integer> losses = folder.history().measurements().stream()
                .filter(entry -> entry.measure() == Measure.LOSS)
                .map(Measurement::step)
                .toList();
        List<Integer> each = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            each.add(step);
        }
        assertEquals(each, losses);
    }

    @Test
    void aDamagedCheckpointCostsTheStepsSinceTheOneBefore() throws Exception {
        TrainingPlan plan = plan(Preset.QUICK);
        TrainingResult straight = finished(trainer.start(plan, material, "straight", TrainingListener.NONE));
        RunFolder folder = store().create("damaged", plan, sources(), material);
        finished(stoppedAfter(4, folder));
        finished(stoppedAfter(9, folder));
        Path newest = folder.folder().resolve("checkpoint-9.zip");
        byte[] whole = Files.readAllBytes(newest);
        whole[whole.length / 2] ^= 1;
        Files.write(newest, whole);
        assertEquals(4, folder.newestCheckpoint().orElseThrow().stepsDone());
        assertEquals(
                4,
                folder.savedHistory().measurements().stream()
                        .mapToInt(Measurement::step)
                        .max()
                        .orElseThrow(),
                "nothing is shown that will be measured again");
        TrainingResult goneOn = finished(trainer.start(folder, material, TrainingListener.NONE));
        assertEquals(straight.model().parameters(), goneOn.model().parameters());
    }

    @Test
    void theLastTwoCheckpointsAreKept() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), material);
        for (int steps : List.of(2, 4, 6, 8)) {
            finished(stoppedAfter(steps, folder));
        }
        try (Stream<Path> files = Files.list(folder.folder())) {
            assertEquals(
                    List.of("checkpoint-6.zip", "checkpoint-8.zip"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("checkpoint"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatWasSoundLastOutlivesAllThatIsDoubtful() throws Exception {
        RunFolder folder = store().create("astray", plan(Preset.QUICK), sources(), material);
        finished(stoppedAfter(3, folder));
        Checkpoint any = folder.newestCheckpoint().orElseThrow();
        folder.checkpoints().save(after(4, any), false);
        for (int step = 5; step < 9; step++) {
            folder.checkpoints().save(after(step, any), true);
            assertEquals(step, folder.newestCheckpoint().orElseThrow().stepsDone(), "it goes on where it stands");
            assertEquals(4, folder.checkpoints().newestSoundSteps().orElseThrow());
        }
        folder.checkpoints().save(after(9, any), false);
        folder.checkpoints().save(after(10, any), false);
        try (Stream<Path> files = Files.list(folder.folder())) {
            assertEquals(
                    List.of("checkpoint-10.zip", "checkpoint-9.zip"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("checkpoint"))
                            .sorted()
                            .toList());
        }
    }

    private static Checkpoint after(int steps, Checkpoint like) {
        return new Checkpoint(
                steps,
                like.elapsed(),
                like.parameters(),
                like.updater(),
                like.dropoutRoot(),
                like.dropoutNode(),
                like.batchState());
    }

    @Test
    void checkpointsAreWrittenOnTheWayAndAtTheEndAndGoWhenTheModelIsSaved() throws Exception {
        TrainingPlan plan = plan(Preset.QUICK).withSteps(255).withBatchSize(2);
        RunFolder folder = store().create("long", plan, sources(), material);
        finished(trainer.start(folder, material, TrainingListener.NONE));
        assertTrue(Files.exists(folder.folder().resolve("checkpoint-250.zip")));
        assertEquals(255, folder.newestCheckpoint().orElseThrow().stepsDone());
        assertFalse(folder.record().isDone(), "what came of it is not saved yet");
        TrainingResult scoredAgain = finished(trainer.start(folder, material, TrainingListener.NONE));
        assertTrue(scoredAgain.complete());
        assertEquals(Optional.empty(), folder.recordModel("long"));
        assertTrue(folder.record().isDone());
        assertEquals(0, folder.stepsSaved(), "its checkpoints are gone");
        delete(folder.folder());
        assertTrue(
                folder.recordModel("long").isPresent(),
                "a model that is saved is no failure, whatever became of its run");
    }

    @Test
    void whereNoCheckpointCanBeUsedNothingIsBegunAnew() throws Exception {
        RunFolder folder = store().create("damaged", plan(Preset.QUICK), sources(), material);
        finished(stoppedAfter(4, folder));
        Files.writeString(folder.folder().resolve("checkpoint-4.zip"), "no zip");
        History before = folder.history();
        ExecutionException fault = assertThrows(
                ExecutionException.class, () -> finished(trainer.start(folder, material, TrainingListener.NONE)));
        assertInstanceOf(UserException.class, fault.getCause());
        assertEquals(before, folder.history());
    }

    @Test
    void materialThatHasChangedIsSaid() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.BEST), sources(), material);
        finished(stoppedAfter(4, folder));
        List<String> told = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void warned(String sentence) {
                told.add(sentence);
            }
        };
        TrainingData less = TrainingData.of(SampleData.inMemory());
        assertTrue(finished(trainer.start(folder, less, listener)).complete());
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("has changed"), told::toString);
    }

    @Test
    void stepsAreTakenOneByOne() throws Exception {
        RunFolder folder = store().create("steps", plan(Preset.QUICK), sources(), material);
        Resting resting = new Resting(3);
        TrainingRun run = trainer.start(folder, material, resting);
        resting.begin(run);
        assertEquals(3, resting.awaitRest());
        resting.expectAnother();
        run.step(1);
        assertEquals(4, resting.awaitRest());
        resting.expectAnother();
        run.step(5);
        assertEquals(9, resting.awaitRest());
        run.stop();
        assertFalse(finished(run).complete());
        assertEquals(9, folder.record().stepsDone());
    }

    @Test
    void twoCannotTrainTheSameRun() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), material);
        try (RunLock lock = RunLock.acquire(folder)) {
            assertTrue(folder.isInProgress(), lock::toString);
            ExecutionException fault = assertThrows(
                    ExecutionException.class, () -> finished(trainer.start(folder, material, TrainingListener.NONE)));
            assertInstanceOf(UserException.class, fault.getCause());
        }
        assertTrue(
                finished(trainer.start(folder, material, TrainingListener.NONE)).complete());
    }

    @Test
    void whatCannotBeKeptIsSaidOnceAndTheTrainingGoesOn() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), material);
        List<String> told = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 2) {
                    delete(folder.folder());
                }
            }

            @Override
            public void warned(String sentence) {
                told.add(sentence);
            }
        };
        assertTrue(finished(trainer.start(folder, material, listener)).complete());
        assertEquals(1, told.size(), told::toString);
    }

    @Test
    void runsAreListedLastFirstAndFoundByName() {
        RunStore store = store();
        assertEquals(List.of(), store.list());
        assertThrows(UserException.class, () -> store.find(RunStore.LAST));
        RunFolder first = store.create("first", plan(Preset.QUICK), sources(), material);
        RunFolder second = store.create("second", plan(Preset.BEST), sources(), material);
        assertEquals(
                List.of(second.id(), first.id()),
                store.list().stream().map(RunFolder::id).toList());
        assertEquals("second", store.find("last").record().name());
        assertEquals("first", store.find(first.id()).record().name());
        assertEquals(plan(Preset.BEST), second.record().plan());
        assertEquals(sources(), second.record().sources());
        UserException fault = assertThrows(UserException.class, () -> store.find("nobody"));
        assertTrue(fault.getMessage().contains(first.id()), fault.getMessage());
    }

    @Test
    void aFolderThatHoldsNoRunIsLeftOut() throws IOException {
        RunStore store = store();
        RunFolder run = store.create("mine", plan(Preset.QUICK), sources(), material);
        Files.createDirectories(home.resolve("runs/empty"));
        Files.writeString(Files.createDirectories(home.resolve("runs/broken")).resolve("run.json"), "{\"format\": 1}");
        assertEquals(List.of(run.id()), store.list().stream().map(RunFolder::id).toList());
    }

    private RunStore store() {
        return new RunStore(home.resolve("runs"));
    }

    private TrainingRun stoppedAfter(int steps, RunFolder folder) {
        TrainingRun[] run = {null};
        CountDownLatch known = new CountDownLatch(1);
        run[0] = trainer.start(folder, material, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                await(known);
                if (report.step() == steps) {
                    run[0].stop();
                }
            }
        });
        known.countDown();
        return run[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            // Nothing can be written where a file stands in the way.
            Files.writeString(folder, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TrainingResult finished(TrainingRun run) throws Exception {
        return run.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static DataSources sources() {
        return new DataSources("/data/mnist", List.of("/data/pen.tra"), List.of("3", "8"), true);
    }

    /** Everything that a seed decides: images changed and unchanged, ink, outliers, dropout, a schedule. */
    private static TrainingPlan plan(Preset preset) {
        boolean tutorial = preset.equals(Preset.TUTORIAL);
        return TrainingPlan.of(preset)
                .withSteps(STEPS)
                .withBatchSize(10)
                .withOptimizer(tutorial ? Optimizer.ADAM : Optimizer.NESTEROV)
                .withLearningRate(1e-3)
                .withSchedule(tutorial ? Schedule.CONSTANT : Schedule.TO_ZERO)
                .withDropout(0.5)
                .withAugmentation(tutorial ? Augmentation.NONE : Augmentation.STANDARD)
                .withMixture(tutorial ? Mixture.IMAGES_ONLY : Mixture.WITH_NON_DIGITS)
                .withSeed(7);
    }

    private static TrainingData material() {
        List<LabeledInk> ink = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Stroke stroke = new Stroke(
                    List.of(new InkPoint(100 + i, 100), new InkPoint(120, 200 + i), new InkPoint(150, 300)), 16);
            ink.add(new LabeledInk(i % 10, "w" + i % 3, new Ink(List.of(stroke))));
        }
        return TrainingData.of(SampleData.inMemory()).with(ink, "ink");
    }

    /** Pauses a run after so many steps, and tells when it rests. */
    private static final class Resting implements TrainingListener {
        private final int after;
        private final CountDownLatch known = new CountDownLatch(1);
        private volatile CountDownLatch rest = new CountDownLatch(1);
        private volatile TrainingRun run;
        private volatile int restedAfter;
        private int haltedAfter = -1;

        Resting(int after) {
            this.after = after;
        }

        void begin(TrainingRun started) {
            run = started;
            known.countDown();
        }

        void expectAnother() {
            rest = new CountDownLatch(1);
        }

        int awaitRest() {
            await(rest);
            return restedAfter;
        }

        @Override
        public void stepped(StepReport report) {
            SavedRunsTest.await(known);
            if (report.step() == after) {
                run.pause();
            }
        }

        @Override
        public void pausedOrStopped(int stepsDone) {
            haltedAfter = stepsDone;
        }

        @Override
        public void saved(int stepsDone, int stepsKept) {
            if (stepsDone == haltedAfter) {
                restedAfter = stepsDone;
                rest.countDown();
            }
        }

        private static void await(CountDownLatch latch) {
            SavedRunsTest.await(latch);
        }
    }
}
