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

/** Saved runs that are paused, stopped and resumed. */
@Tag("long")
class SavedRunsTest {
    private static final int TIMEOUT_SECONDS = 300;
    private static final int STEPS = 14;

    @TempDir
    Path home;

    private final TrainingData data = data();
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void pausedRun_endsLikeUninterruptedRun() throws Exception {
        for (Preset preset : Preset.all()) {
            TrainingPlan plan = plan(preset);
            TrainingResult uninterrupted = finished(trainer.start(plan, data, "uninterrupted", TrainingListener.NONE));
            RunFolder folder = store().create("paused", plan, sources(), data);
            PauseListener pauseListener = new PauseListener(5);
            TrainingRun run = trainer.start(folder, data, pauseListener);
            pauseListener.begin(run);
            pauseListener.awaitPause();
            assertEquals(RunRecord.State.PAUSED, folder.record().state());
            run.resume();
            TrainingResult paused = finished(run);
            assertEquals(uninterrupted.model().parameters(), paused.model().parameters(), preset.id());
            assertEquals(RunRecord.State.FINISHED, folder.record().state());
        }
    }

    @Test
    void resumedRun_endsLikeUninterruptedRun() throws Exception {
        for (Preset preset : Preset.all()) {
            TrainingPlan plan = plan(preset);
            TrainingResult uninterrupted = finished(trainer.start(plan, data, "uninterrupted", TrainingListener.NONE));
            RunFolder folder = store().create("stopped", plan, sources(), data);
            TrainingResult begun = finished(stoppedAfter(6, folder));
            assertFalse(begun.complete());
            assertEquals(RunRecord.State.STOPPED, folder.record().state());
            assertEquals(6, folder.record().stepsDone());
            TrainingResult resumed = finished(trainer.start(folder, data, TrainingListener.NONE));
            assertTrue(resumed.complete());
            assertEquals(uninterrupted.model().parameters(), resumed.model().parameters(), preset.id());
            assertEquals(STEPS, folder.record().stepsDone());
        }
    }

    @Test
    void historyOfResumedRun_hasEachStepOnce() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), data);
        finished(stoppedAfter(6, folder));
        // Simulate a kill: steps after the checkpoint, and a truncated line.
        Files.writeString(
                folder.folder().resolve("history.csv"),
                "7,loss,1.5\n8,loss,1.4\n9,lo",
                java.nio.file.StandardOpenOption.APPEND);
        finished(trainer.start(folder, data, TrainingListener.NONE));
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
    void damagedCheckpoint_resumesFromPreviousOne() throws Exception {
        TrainingPlan plan = plan(Preset.QUICK);
        TrainingResult uninterrupted = finished(trainer.start(plan, data, "uninterrupted", TrainingListener.NONE));
        RunFolder folder = store().create("damaged", plan, sources(), data);
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
                "excludes what will be measured again");
        TrainingResult resumed = finished(trainer.start(folder, data, TrainingListener.NONE));
        assertEquals(uninterrupted.model().parameters(), resumed.model().parameters());
    }

    @Test
    void lastTwoCheckpoints_areKept() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), data);
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
    void newestSoundCheckpoint_outlastsDoubtfulOnes() throws Exception {
        RunFolder folder = store().create("diverging", plan(Preset.QUICK), sources(), data);
        finished(stoppedAfter(3, folder));
        Checkpoint any = folder.newestCheckpoint().orElseThrow();
        folder.checkpoints().save(after(4, any), false);
        for (int step = 5; step < 9; step++) {
            folder.checkpoints().save(after(step, any), true);
            assertEquals(step, folder.newestCheckpoint().orElseThrow().stepsDone(), "resumes from the newest");
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
                like.optimizerState(),
                like.average(),
                like.dropoutRoot(),
                like.dropoutNode(),
                like.batchState());
    }

    @Test
    void checkpoints_areDeletedOnceModelIsSaved() throws Exception {
        TrainingPlan plan = plan(Preset.QUICK).withSteps(255).withBatchSize(2);
        RunFolder folder = store().create("long", plan, sources(), data);
        finished(trainer.start(folder, data, TrainingListener.NONE));
        assertTrue(Files.exists(folder.folder().resolve("checkpoint-250.zip")));
        assertEquals(255, folder.newestCheckpoint().orElseThrow().stepsDone());
        assertFalse(folder.record().isDone(), "its model is not saved yet");
        TrainingResult scoredAgain = finished(trainer.start(folder, data, TrainingListener.NONE));
        assertTrue(scoredAgain.complete());
        assertEquals(Optional.empty(), folder.recordModel("long"));
        assertTrue(folder.record().isDone());
        assertEquals(0, folder.stepsSaved(), "its checkpoints are deleted");
        delete(folder.folder());
        assertTrue(folder.recordModel("long").isPresent(), "returns a message instead of failing");
    }

    @Test
    void onlyDamagedCheckpoints_doNotStartOver() throws Exception {
        RunFolder folder = store().create("damaged", plan(Preset.QUICK), sources(), data);
        finished(stoppedAfter(4, folder));
        Files.writeString(folder.folder().resolve("checkpoint-4.zip"), "no zip");
        History before = folder.history();
        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> finished(trainer.start(folder, data, TrainingListener.NONE)));
        assertInstanceOf(UserException.class, failure.getCause());
        assertEquals(before, folder.history());
    }

    @Test
    void changedData_warns() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.BEST), sources(), data);
        finished(stoppedAfter(4, folder));
        List<String> warnings = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void warned(String message) {
                warnings.add(message);
            }
        };
        TrainingData less = TrainingData.of(SampleData.inMemory());
        assertTrue(finished(trainer.start(folder, less, listener)).complete());
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).contains("has changed"), warnings::toString);
    }

    @Test
    void step_takesRequestedSteps() throws Exception {
        RunFolder folder = store().create("steps", plan(Preset.QUICK), sources(), data);
        PauseListener pauseListener = new PauseListener(3);
        TrainingRun run = trainer.start(folder, data, pauseListener);
        pauseListener.begin(run);
        assertEquals(3, pauseListener.awaitPause());
        pauseListener.expectAnotherPause();
        run.step(1);
        assertEquals(4, pauseListener.awaitPause());
        pauseListener.expectAnotherPause();
        run.step(5);
        assertEquals(9, pauseListener.awaitPause());
        run.stop();
        assertFalse(finished(run).complete());
        assertEquals(9, folder.record().stepsDone());
    }

    @Test
    void lockedRun_cannotBeTrained() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), data);
        try (RunLock lock = RunLock.acquire(folder)) {
            assertTrue(folder.isInProgress(), lock::toString);
            ExecutionException failure = assertThrows(
                    ExecutionException.class, () -> finished(trainer.start(folder, data, TrainingListener.NONE)));
            assertInstanceOf(UserException.class, failure.getCause());
        }
        assertTrue(finished(trainer.start(folder, data, TrainingListener.NONE)).complete());
    }

    @Test
    void failedSaves_warnOnceAndTrainingContinues() throws Exception {
        RunFolder folder = store().create("mine", plan(Preset.QUICK), sources(), data);
        List<String> warnings = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 2) {
                    delete(folder.folder());
                }
            }

            @Override
            public void warned(String message) {
                warnings.add(message);
            }
        };
        assertTrue(finished(trainer.start(folder, data, listener)).complete());
        assertEquals(1, warnings.size(), warnings::toString);
    }

    @Test
    void runsAreListedNewestFirst() {
        RunStore store = store();
        assertEquals(List.of(), store.list());
        assertThrows(UserException.class, () -> store.find(RunStore.LAST));
        RunFolder first = store.create("first", plan(Preset.QUICK), sources(), data);
        RunFolder second = store.create("second", plan(Preset.BEST), sources(), data);
        assertEquals(
                List.of(second.id(), first.id()),
                store.list().stream().map(RunFolder::id).toList());
        assertEquals("second", store.find("last").record().name());
        assertEquals("first", store.find(first.id()).record().name());
        assertEquals(plan(Preset.BEST), second.record().plan());
        assertEquals(sources(), second.record().sources());
        UserException failure = assertThrows(UserException.class, () -> store.find("nobody"));
        assertTrue(failure.getMessage().contains(first.id()), failure.getMessage());
    }

    @Test
    void foldersWithoutRun_areNotListed() throws IOException {
        RunStore store = store();
        RunFolder run = store.create("mine", plan(Preset.QUICK), sources(), data);
        Files.createDirectories(home.resolve("runs/empty"));
        Files.writeString(Files.createDirectories(home.resolve("runs/broken")).resolve("run.json"), "{\"format\": 1}");
        assertEquals(List.of(run.id()), store.list().stream().map(RunFolder::id).toList());
    }

    private RunStore store() {
        return new RunStore(home.resolve("runs"));
    }

    private TrainingRun stoppedAfter(int steps, RunFolder folder) {
        TrainingRun[] run = {null};
        CountDownLatch runKnown = new CountDownLatch(1);
        run[0] = trainer.start(folder, data, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                await(runKnown);
                if (report.step() == steps) {
                    run[0].stop();
                }
            }
        });
        runKnown.countDown();
        return run[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            // A file in the place of the folder prevents writing.
            Files.writeString(folder, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TrainingResult finished(TrainingRun run) throws Exception {
        return run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private static DataSources sources() {
        return new DataSources("/data/mnist", List.of("/data/pen.tra"), List.of("3", "8"), true);
    }

    /** Covers everything that depends on a seed: augmentation, strokes, non-digits, dropout, and a schedule. */
    private static TrainingPlan plan(Preset preset) {
        boolean tutorial = preset.equals(Preset.TUTORIAL);
        return TrainingPlan.of(preset)
                .withSteps(STEPS)
                .withBatchSize(10)
                .withOptimizer(tutorial ? Optimizer.ADAM : Optimizer.NESTEROV)
                .withLearningRate(1e-3)
                .withSchedule(tutorial ? Schedule.CONSTANT : Schedule.WARM_UP_LINEAR_DECAY)
                .withDropout(0.5)
                .withAugmentation(tutorial ? Augmentation.NONE : Augmentation.STANDARD)
                .withMixture(tutorial ? Mixture.IMAGES_ONLY : Mixture.WITH_NON_DIGITS)
                .withSeed(7);
    }

    private static TrainingData data() {
        List<LabeledInk> ink = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Stroke stroke = new Stroke(
                    List.of(new InkPoint(100 + i, 100), new InkPoint(120, 200 + i), new InkPoint(150, 300)), 16);
            ink.add(new LabeledInk(i % 10, "w" + i % 3, new Ink(List.of(stroke))));
        }
        return TrainingData.of(SampleData.inMemory()).with(ink, "ink");
    }

    /** Pauses a run after {@code after} steps, and waits until it is paused. */
    private static final class PauseListener implements TrainingListener {
        private final int after;
        private final CountDownLatch runKnown = new CountDownLatch(1);
        private volatile CountDownLatch pause = new CountDownLatch(1);
        private volatile TrainingRun run;
        private volatile int pausedAfter;
        private int requestedAfter = -1;

        PauseListener(int after) {
            this.after = after;
        }

        void begin(TrainingRun started) {
            run = started;
            runKnown.countDown();
        }

        void expectAnotherPause() {
            pause = new CountDownLatch(1);
        }

        int awaitPause() {
            await(pause);
            return pausedAfter;
        }

        @Override
        public void stepped(StepReport report) {
            SavedRunsTest.await(runKnown);
            if (report.step() == after) {
                run.pause();
            }
        }

        @Override
        public void pausedOrStopped(int stepsDone) {
            requestedAfter = stepsDone;
        }

        @Override
        public void saved(int stepsDone, int stepsSaved) {
            if (stepsDone == requestedAfter) {
                pausedAfter = stepsDone;
                pause.countDown();
            }
        }

        private static void await(CountDownLatch latch) {
            SavedRunsTest.await(latch);
        }
    }
}
