package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.model.Model;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.TestPresets;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trains real networks to test the effect of settings and what stops training. */
class TrainingSettingsEffectTest {
    private static final int TIMEOUT_SECONDS = 300;

    private final MnistData mnist = SampleData.inMemory();
    private final TrainingData data = TrainingData.of(mnist);
    private final Trainer trainer = new Trainer(ENGINE);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trainer.close();
    }

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void optimizers_learnDifferently(Optimizer optimizer) throws Exception {
        double rate = optimizer == Optimizer.SGD || optimizer == Optimizer.ADAGRAD ? 0.05 : 4e-3;
        TrainingPlan plan = tiny(120).withLearningRate(rate).withOptimizer(optimizer);
        Losses losses = new Losses();
        Model model = finished(trainer.start(plan, data, "a", losses)).model();
        assertTrue(losses.mean(100, 120) < losses.mean(0, 20) / 2, optimizer + ": " + losses.values);
        assertEquals(optimizer, model.info().training().recipe().optimizer());
        Optimizer other = optimizer == Optimizer.ADAM ? Optimizer.SGD : Optimizer.ADAM;
        Losses others = new Losses();
        finished(trainer.start(plan.withOptimizer(other), data, "b", others));
        assertFalse(losses.values.equals(others.values), "another optimizer gives other losses");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void optimizers_resumeToSameNetwork(Optimizer optimizer) throws Exception {
        TrainingPlan plan = quick(20).withOptimizer(optimizer);
        FloatBuffer uninterrupted = finished(trainer.start(plan, data, "uninterrupted", TrainingListener.NONE))
                .model()
                .parameters();
        RunFolder run = run(plan);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, data, stoppingAfter(7, begun)));
        assertFalse(finished(begun.join()).complete());
        TrainingResult resumed = finished(trainer.start(run, data, TrainingListener.NONE));
        assertTrue(resumed.complete());
        assertEquals(uninterrupted, resumed.model().parameters());
    }

    @Test
    void dropout_isThatOfPlan() throws Exception {
        TrainingPlan plan = tiny(3);
        FloatBuffer without = finished(trainer.start(plan, data, "a", TrainingListener.NONE))
                .model()
                .parameters();
        TrainingResult with = finished(trainer.start(plan.withDropout(0.5), data, "b", TrainingListener.NONE));
        assertNotEquals(without, with.model().parameters());
        assertEquals(0.5, with.model().info().training().recipe().dropout());
    }

    @Test
    void validationImages_areHeldOut() throws Exception {
        TrainingResult result =
                finished(trainer.start(tiny(1).withValidationImages(15_000), data, "a", TrainingListener.NONE));
        assertEquals(180, result.model().info().training().images(), "a quarter of 240 is held out");
    }

    @Test
    void targetReached_finishesRun() throws Exception {
        TrainingPlan plan = tiny(5_000).withStopping(new EarlyStoppingCriteria(0.5, null, null));
        RunFolder run = run(plan);
        CopyOnWriteArrayList<Measurement> validations = new CopyOnWriteArrayList<>();
        TrainingResult result = finished(trainer.start(run, data, new TrainingListener() {
            @Override
            public void measured(Measurement measured) {
                if (measured.measure() == Measure.VALIDATION_ACCURACY) {
                    validations.add(measured);
                }
            }
        }));
        assertEquals(StopReason.TARGET, result.stopReason());
        assertTrue(result.complete());
        assertEquals(RunRecord.State.FINISHED, run.record().state());
        Measurement last = validations.get(validations.size() - 1);
        assertTrue(last.value() >= 0.5);
        assertEquals(last.step(), result.model().info().training().stepsDone());
        assertEquals(
                1,
                validations.stream().filter(each -> each.step() == last.step()).count(),
                "reported once");
        assertEquals(last.value(), result.model().info().validationAccuracy().orElseThrow());
        assertEquals(
                Optional.of("stopped early: validation accuracy reached the target"),
                TrainingLog.earlyStopLine(result, plan.stopping()));
    }

    @Test
    void patience_continuesCountingAfterResume() throws Exception {
        // This rate is too small to learn anything, so no validation is better than the first.
        TrainingPlan plan = tiny(2_000)
                .withBatchSize(2)
                .withOptimizer(Optimizer.SGD)
                .withLearningRate(1e-12)
                .withStopping(new EarlyStoppingCriteria(null, 2, null));
        int uninterrupted = finished(trainer.start(run(plan), data, TrainingListener.NONE))
                .model()
                .info()
                .training()
                .stepsDone();
        RunFolder run = run(plan);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, data, stoppingAfter(uninterrupted - 50, begun)));
        assertEquals(StopReason.STOPPED, finished(begun.join()).stopReason());
        TrainingResult resumed = finished(trainer.start(run, data, TrainingListener.NONE));
        assertEquals(StopReason.PATIENCE, resumed.stopReason());
        assertEquals(uninterrupted, resumed.model().info().training().stepsDone());
    }

    @Test
    void timeLimit_stopsTraining() throws Exception {
        TrainingPlan plan = tiny(Settings.STEPS.max()).withStopping(new EarlyStoppingCriteria(null, null, 0.005));
        TrainingResult result = finished(trainer.start(plan, data, "a", TrainingListener.NONE));
        assertEquals(StopReason.TIME, result.stopReason());
        assertTrue(result.elapsed().toMillis() >= 300, "after " + result.elapsed());
    }

    @Test
    void divergence_failsRunAndKeepsSoundCheckpoint() throws Exception {
        TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL)
                .withSteps(Settings.STEPS.max())
                .withBatchSize(5)
                .withOptimizer(Optimizer.SGD)
                .withLearningRate(0.01);
        RunFolder run = run(plan);
        Losses losses = new Losses();
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, data, losses.stoppingOnceBelow(0.4, begun)));
        assertEquals(StopReason.STOPPED, finished(begun.join()).stopReason());
        // A rate at which any network diverges, used once this one has learned something.
        Path record = run.folder().resolve("run.json");
        String json = Files.readString(record);
        assertTrue(json.contains("\"learningRate\" : 0.01,"), json);
        Files.writeString(record, json.replace("\"learningRate\" : 0.01,", "\"learningRate\" : 1,"));
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> finished(trainer.start(run, data, losses)));
        String message =
                assertInstanceOf(UserException.class, failure.getCause()).getMessage();
        // The processor's rounding determines which of the two is detected first.
        assertTrue(
                message.startsWith("Training diverged by step " + losses.values.size() + ":")
                        || message.startsWith("Training diverged at step " + (losses.values.size() + 1) + ":"),
                message);
        assertEquals(RunRecord.State.FAILED, run.record().state());
        int savedSteps = run.newestCheckpoint().orElseThrow().stepsDone();
        assertEquals(savedSteps, run.record().stepsDone());
        assertTrue(
                losses.mean(savedSteps - 20, savedSteps) < 1,
                "the saved network has learned something: " + losses.values);
    }

    @Test
    void viewer_seesNetworkDuringTraining() throws Exception {
        List<Model> models = new CopyOnWriteArrayList<>();
        TrainingPlan plan = tiny(Settings.STEPS.max());
        TrainingRun run = trainer.start(plan, data, "a", TrainingListener.NONE);
        CountDownLatch three = new CountDownLatch(3);
        run.setViewer(model -> {
            models.add(model);
            three.countDown();
        });
        assertTrue(three.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        run.clearViewer();
        run.stop();
        Model result = finished(run).model();
        for (int i = 1; i < 3; i++) {
            int before = models.get(i - 1).info().training().stepsDone();
            int now = models.get(i).info().training().stepsDone();
            assertTrue(now > before, before + ", " + now);
            assertNotEquals(models.get(i - 1).parameters(), models.get(i).parameters());
        }
        assertEquals(result.parameters().remaining(), models.get(0).parameters().remaining());
    }

    @Test
    void viewer_seesPausedNetwork() throws Exception {
        List<Model> models = new CopyOnWriteArrayList<>();
        CountDownLatch paused = new CountDownLatch(1);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run(tiny(100)), data, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 5) {
                    begun.join().pause();
                }
            }

            @Override
            public void saved(int stepsDone, int stepsSaved) {
                if (stepsDone == 5) {
                    paused.countDown();
                }
            }
        }));
        begun.join().setViewer(models::add);
        assertTrue(paused.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        Model last = models.get(models.size() - 1);
        assertEquals(5, last.info().training().stepsDone());
        begun.join().stop();
        assertEquals(finished(begun.join()).model().parameters(), last.parameters());
    }

    @Test
    void viewerSetDuringPause_seesPausedNetwork() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run(tiny(100)), data, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 5) {
                    begun.join().pause();
                }
            }

            @Override
            public void saved(int stepsDone, int stepsSaved) {
                if (stepsDone == 5) {
                    paused.countDown();
                }
            }
        }));
        assertTrue(paused.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        List<Model> models = new CopyOnWriteArrayList<>();
        begun.join().setViewer(models::add);
        assertEquals(5, models.get(0).info().training().stepsDone());
        begun.join().stop();
        assertEquals(finished(begun.join()).model().parameters(), models.get(0).parameters());
    }

    @Test
    void pauseAroundValidation_changesNothing() throws Exception {
        TrainingData many =
                TrainingData.of(new MnistData(SampleData.images(2_400, 1), mnist.test(), Path.of("many"), false));
        TrainingPlan plan = tiny(150).withValidationImages(30_000);
        FloatBuffer uninterrupted = finished(trainer.start(plan, many, "uninterrupted", TrainingListener.NONE))
                .model()
                .parameters();
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        List<String> events = new CopyOnWriteArrayList<>();
        RunFolder saved = new RunStore(folder).create("paused", plan, DataSources.of(Path.of("/data")), many);
        begun.complete(trainer.start(saved, many, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 100) {
                    // From another thread, like the window: it arrives before, during, or after the validation.
                    new Thread(() -> begun.join().pause()).start();
                }
            }

            @Override
            public void saved(int stepsDone, int stepsSaved) {
                if (stepsDone > 0 && stepsDone < 150) {
                    events.add("paused");
                    begun.join().resume();
                }
            }

            @Override
            public void measured(Measurement measured) {
                if (measured.measure() == Measure.VALIDATION_ACCURACY) {
                    events.add("validated " + measured.step());
                }
            }
        }));
        assertEquals(uninterrupted, finished(begun.join()).model().parameters());
        events.remove("paused");
        assertEquals(List.of("validated 100", "validated 150"), events);
    }

    private RunFolder run(TrainingPlan plan) {
        return new RunStore(folder).create("mine", plan, DataSources.of(Path.of("/data")), data);
    }

    private static TrainingPlan tiny(int steps) {
        return TrainingPlan.of(TestPresets.TINY)
                .withSteps(steps)
                .withBatchSize(10)
                .withDropout(0);
    }

    /** For tests that depend on the network: batch normalization has more state than the trained parameters. */
    private static TrainingPlan quick(int steps) {
        return TrainingPlan.of(Preset.QUICK).withSteps(steps).withBatchSize(10);
    }

    private static TrainingListener stoppingAfter(int step, CompletableFuture<TrainingRun> run) {
        return new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == step) {
                    run.join().stop();
                }
            }
        };
    }

    private static TrainingResult finished(TrainingRun run) throws Exception {
        return run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private static final class Losses implements TrainingListener {
        private final List<Double> values = new ArrayList<>();

        @Override
        public void measured(Measurement measured) {
            if (measured.measure() == Measure.LOSS) {
                values.add(measured.value());
            }
        }

        /** Stops the run once the mean of the last 50 losses is below {@code loss}. */
        TrainingListener stoppingOnceBelow(double loss, CompletableFuture<TrainingRun> run) {
            return new TrainingListener() {
                @Override
                public void measured(Measurement measured) {
                    Losses.this.measured(measured);
                }

                @Override
                public void stepped(StepReport report) {
                    int count = values.size();
                    if (count >= 50 && mean(count - 50, count) < loss) {
                        run.join().stop();
                    }
                }
            };
        }

        double mean(int from, int to) {
            return values.subList(from, to).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
        }
    }
}
