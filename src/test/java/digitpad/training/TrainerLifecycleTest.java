package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.image.DigitImage;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.network.Preset;
import digitpad.network.TestPresets;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lifecycle of runs: order of events, stopping, closing, errors, and recognition during training. */
class TrainerLifecycleTest {
    private static final int TIMEOUT_SECONDS = 300;

    private final MnistData data = SampleData.inMemory();
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void listener_receivesEventsInOrder() throws Exception {
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        finished(trainer.start(plan(101), TrainingData.of(data), "mine", new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                events.add("step " + report.step());
            }

            @Override
            public void measured(Measurement measurement) {
                events.add(measurement.measure().id() + " " + measurement.step());
            }

            @Override
            public void scoring() {
                events.add("scoring");
            }
        }));
        List<String> expected = new ArrayList<>();
        expected.add("training 0");
        for (int step = 1; step <= 100; step++) {
            expected.addAll(List.of("loss " + step, "batch " + step, "step " + step));
        }
        expected.addAll(List.of("training 100", "validation 100"));
        expected.addAll(List.of("loss 101", "batch 101", "step 101", "scoring", "validation 101"));
        assertEquals(expected, events);
    }

    @Test
    void close_stopsCurrentAndWaitingRuns() throws Exception {
        CountDownLatch bothStarted = new CountDownLatch(1);
        TrainingRun running = trainer.start(plan(1_000_000), TrainingData.of(data), "running", afterStep(2, () -> {
            await(bothStarted);
            trainer.close();
        }));
        TrainingRun waiting = trainer.start(plan(1_000_000), TrainingData.of(data), "waiting", TrainingListener.NONE);
        bothStarted.countDown();
        assertStopped(2, finished(running));
        assertStopped(0, finished(waiting));
        assertThrows(
                RejectedExecutionException.class,
                () -> trainer.start(plan(1), TrainingData.of(data), "late", TrainingListener.NONE));
    }

    @Test
    void waitingRunStopped_takesNoStep() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        TrainingRun running =
                trainer.start(plan(3), TrainingData.of(data), "running", afterStep(1, () -> await(stopped)));
        TrainingRun waiting = trainer.start(plan(1_000_000), TrainingData.of(data), "waiting", TrainingListener.NONE);
        waiting.stop();
        stopped.countDown();
        assertTrue(finished(running).complete());
        assertStopped(0, finished(waiting));
    }

    @Test
    void skippedScoring_returnsNetworkWithoutScores() throws Exception {
        CompletableFuture<TrainingRun> run = new CompletableFuture<>();
        TrainingListener skipping = new TrainingListener() {
            @Override
            public void scoring() {
                run.join().skipScoring();
            }
        };
        run.complete(trainer.start(plan(2), TrainingData.of(data), "unscored", skipping));
        ModelInfo info = finished(run.join()).model().info();
        assertEquals(OptionalDouble.empty(), info.validationAccuracy());
        assertEquals(OptionalDouble.empty(), info.testAccuracy());
        assertEquals(Calibration.NONE, info.calibration());
    }

    @Test
    void errorInListener_completesResultExceptionally() throws Exception {
        TrainingRun failing = trainer.start(plan(5), TrainingData.of(data), "failing", afterStep(1, () -> {
            throw new StackOverflowError("thrown by the test");
        }));
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> failing.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        assertEquals("thrown by the test", failure.getCause().getMessage());
        assertTrue(finished(trainer.start(plan(1), TrainingData.of(data), "next", TrainingListener.NONE))
                .complete());
    }

    @Tag("long")
    @Test
    void recognition_isUnaffectedByConcurrentTraining() throws Exception {
        Model model = finished(
                        trainer.start(plan(Preset.TUTORIAL, 20), TrainingData.of(data), "read", TrainingListener.NONE))
                .model();
        List<DigitImage> images = data.test().images().subList(0, 20);
        try (Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            List<Prediction> before = recognizer.readAll(images);
            CountDownLatch started = new CountDownLatch(1);
            TrainingRun training = trainer.start(
                    plan(Preset.TUTORIAL, 30), TrainingData.of(data), "trained", afterStep(1, started::countDown));
            await(started);
            do {
                for (int i = 0; i < images.size(); i++) {
                    assertArrayEquals(
                            before.get(i).toArray(),
                            recognizer.read(images.get(i)).toArray(),
                            1e-5f);
                }
            } while (!training.result().isDone());
            assertTrue(finished(training).complete());
        }
    }

    @Test
    void batchLargerThanDataset_trains() throws Exception {
        TrainingResult result = finished(trainer.start(
                TrainingPlan.of(TestPresets.TINY)
                        .withSteps(2)
                        .withBatchSize(500)
                        .withLearningRate(1e-3),
                TrainingData.of(data),
                "large",
                TrainingListener.NONE));
        assertTrue(result.complete());
    }

    private static void assertStopped(int stepsDone, TrainingResult result) {
        assertFalse(result.complete());
        assertEquals(stepsDone, result.model().info().training().stepsDone());
    }

    private static TrainingPlan plan(int steps) {
        return plan(TestPresets.TINY, steps);
    }

    private static TrainingPlan plan(Preset preset, int steps) {
        return TrainingPlan.of(preset).withSteps(steps).withBatchSize(2).withLearningRate(1e-3);
    }

    private static TrainingResult finished(TrainingRun run) throws Exception {
        return run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TrainingListener afterStep(int step, Runnable action) {
        return new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == step) {
                    action.run();
                }
            }
        };
    }
}
