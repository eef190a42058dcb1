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

/** Real trainings: what the settings do, and what ends a training. */
class TrainingSettingsEffectTest {
    private static final int PATIENCE_SECONDS = 300;

    private final MnistData data = SampleData.inMemory();
    private final TrainingData material = TrainingData.of(data);
    private final Trainer trainer = new Trainer(ENGINE);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trainer.close();
    }

    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void everyOptimiserLearnsInItsOwnWay(Optimizer optimizer) throws Exception {
        double rate = optimizer == Optimizer.SGD || optimizer == Optimizer.ADAGRAD ? 0.05 : 4e-3;
        TrainingPlan plan = tiny(120).withLearningRate(rate).withOptimizer(optimizer);
        Losses losses = new Losses();
        Model model = finished(trainer.start(plan, material, "a", losses)).model();
        assertTrue(losses.mean(100, 120) < losses.mean(0, 20) / 2, optimizer + ": " + losses.values);
        assertEquals(optimizer, model.info().training().recipe().optimizer());
        Optimizer other = optimizer == Optimizer.ADAM ? Optimizer.SGD : Optimizer.ADAM;
        Losses others = new Losses();
        finished(trainer.start(plan.withOptimizer(other), material, "b", others));
        assertFalse(losses.values.equals(others.values), "another optimiser takes another way");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void everyOptimiserGoesOnWhereItStood(Optimizer optimizer) throws Exception {
        TrainingPlan plan = quick(20).withOptimizer(optimizer);
        FloatBuffer straight = finished(trainer.start(plan, material, "straight", TrainingListener.NONE))
                .model()
                .parameters();
        RunFolder run = run(plan);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, material, stoppingAfter(7, begun)));
        assertFalse(finished(begun.join()).complete());
        TrainingResult resumed = finished(trainer.start(run, material, TrainingListener.NONE));
        assertTrue(resumed.complete());
        assertEquals(straight, resumed.model().parameters());
    }

    @Test
    void dropoutIsWhatThePlanSays() throws Exception {
        TrainingPlan plan = tiny(3);
        FloatBuffer without = finished(trainer.start(plan, material, "a", TrainingListener.NONE))
                .model()
                .parameters();
        TrainingResult with = finished(trainer.start(plan.withDropout(0.5), material, "b", TrainingListener.NONE));
        assertNotEquals(without, with.model().parameters());
        assertEquals(0.5, with.model().info().training().recipe().dropout());
    }

    @Test
    void asManyImagesAreHeldOutAsThePlanSays() throws Exception {
        TrainingResult result =
                finished(trainer.start(tiny(1).withValidationImages(15_000), material, "a", TrainingListener.NONE));
        assertEquals(180, result.model().info().training().images(), "a quarter of 240 is held out");
    }

    @Test
    void aTargetEndsATrainingAndTheRunIsDone() throws Exception {
        TrainingPlan plan = tiny(5_000).withStopping(new EarlyStoppingCriteria(0.5, null, null));
        RunFolder run = run(plan);
        CopyOnWriteArrayList<Measurement> validations = new CopyOnWriteArrayList<>();
        TrainingResult result = finished(trainer.start(run, material, new TrainingListener() {
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
                "told once");
        assertEquals(last.value(), result.model().info().validationAccuracy().orElseThrow());
        assertEquals(
                Optional.of("ended early: the validation accuracy has reached its target"),
                TrainingLog.earlyStopLine(result, plan.stopping()));
    }

    @Test
    void patienceCountsOnAfterTheRunWasBrokenOff() throws Exception {
        // Nothing is learned at so small a rate, so no validation is better than the first.
        TrainingPlan plan = tiny(2_000)
                .withBatchSize(2)
                .withOptimizer(Optimizer.SGD)
                .withLearningRate(1e-12)
                .withStopping(new EarlyStoppingCriteria(null, 2, null));
        int straight = finished(trainer.start(run(plan), material, TrainingListener.NONE))
                .model()
                .info()
                .training()
                .stepsDone();
        RunFolder run = run(plan);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, material, stoppingAfter(straight - 50, begun)));
        assertEquals(StopReason.STOPPED, finished(begun.join()).stopReason());
        TrainingResult resumed = finished(trainer.start(run, material, TrainingListener.NONE));
        assertEquals(StopReason.PATIENCE, resumed.stopReason());
        assertEquals(straight, resumed.model().info().training().stepsDone());
    }

    @Test
    void timeEndsATraining() throws Exception {
        TrainingPlan plan = tiny(Settings.STEPS.max()).withStopping(new EarlyStoppingCriteria(null, null, 0.005));
        TrainingResult result = finished(trainer.start(plan, material, "a", TrainingListener.NONE));
        assertEquals(StopReason.TIME, result.stopReason());
        assertTrue(result.elapsed().toMillis() >= 300, "after " + result.elapsed());
    }

    @Test
    void anExplosionEndsTheRunInASentenceAndKeepsTheCheckpointBefore() throws Exception {
        TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL)
                .withSteps(Settings.STEPS.max())
                .withBatchSize(5)
                .withOptimizer(Optimizer.SGD)
                .withLearningRate(0.01);
        RunFolder run = run(plan);
        Losses losses = new Losses();
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, material, losses.stoppingOnceBelow(0.4, begun)));
        assertEquals(StopReason.STOPPED, finished(begun.join()).stopReason());
        // A rate that throws any network off, from a moment on when this one has learned something.
        Path record = run.folder().resolve("run.json");
        String known = Files.readString(record);
        assertTrue(known.contains("\"learningRate\" : 0.01,"), known);
        Files.writeString(record, known.replace("\"learningRate\" : 0.01,", "\"learningRate\" : 1,"));
        ExecutionException fault =
                assertThrows(ExecutionException.class, () -> finished(trainer.start(run, material, losses)));
        String sentence =
                assertInstanceOf(UserException.class, fault.getCause()).getMessage();
        // Which of the two comes first hangs on how the processor rounds.
        assertTrue(
                sentence.startsWith("The training diverged: by step " + losses.values.size() + " ")
                        || sentence.startsWith("The training diverged: at step " + (losses.values.size() + 1) + " "),
                sentence);
        assertEquals(RunRecord.State.FAILED, run.record().state());
        int kept = run.newestCheckpoint().orElseThrow().stepsDone();
        assertEquals(kept, run.record().stepsDone());
        assertTrue(losses.mean(kept - 20, kept) < 1, "what is kept had learned something: " + losses.values);
    }

    @Test
    void whoeverLooksSeesTheNetworkAsItLearns() throws Exception {
        List<Model> seen = new CopyOnWriteArrayList<>();
        TrainingPlan plan = tiny(Settings.STEPS.max());
        TrainingRun run = trainer.start(plan, material, "a", TrainingListener.NONE);
        CountDownLatch three = new CountDownLatch(3);
        run.setViewer(model -> {
            seen.add(model);
            three.countDown();
        });
        assertTrue(three.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        run.clearViewer();
        run.stop();
        Model result = finished(run).model();
        for (int i = 1; i < 3; i++) {
            int before = seen.get(i - 1).info().training().stepsDone();
            int now = seen.get(i).info().training().stepsDone();
            assertTrue(now > before, before + ", " + now);
            assertNotEquals(seen.get(i - 1).parameters(), seen.get(i).parameters());
        }
        assertEquals(result.parameters().remaining(), seen.get(0).parameters().remaining());
    }

    @Test
    void atRestTheNetworkShownIsTheOneThatRests() throws Exception {
        List<Model> seen = new CopyOnWriteArrayList<>();
        CountDownLatch rested = new CountDownLatch(1);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run(tiny(100)), material, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 5) {
                    begun.join().pause();
                }
            }

            @Override
            public void saved(int stepsDone, int stepsKept) {
                if (stepsDone == 5) {
                    rested.countDown();
                }
            }
        }));
        begun.join().setViewer(seen::add);
        assertTrue(rested.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Model last = seen.get(seen.size() - 1);
        assertEquals(5, last.info().training().stepsDone());
        begun.join().stop();
        assertEquals(finished(begun.join()).model().parameters(), last.parameters());
    }

    @Test
    void whoLooksDuringARestSeesTheNetworkThatRests() throws Exception {
        CountDownLatch rested = new CountDownLatch(1);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run(tiny(100)), material, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 5) {
                    begun.join().pause();
                }
            }

            @Override
            public void saved(int stepsDone, int stepsKept) {
                if (stepsDone == 5) {
                    rested.countDown();
                }
            }
        }));
        assertTrue(rested.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        List<Model> seen = new CopyOnWriteArrayList<>();
        begun.join().setViewer(seen::add);
        assertEquals(5, seen.get(0).info().training().stepsDone());
        begun.join().stop();
        assertEquals(finished(begun.join()).model().parameters(), seen.get(0).parameters());
    }

    @Test
    void aRestAroundAValidationChangesNothingAndNothingIsMeasuredTwice() throws Exception {
        TrainingData many =
                TrainingData.of(new MnistData(SampleData.images(2_400, 1), data.test(), Path.of("many"), false));
        TrainingPlan plan = tiny(150).withValidationImages(30_000);
        FloatBuffer straight = finished(trainer.start(plan, many, "straight", TrainingListener.NONE))
                .model()
                .parameters();
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        RunFolder saved = new RunStore(folder).create("rested", plan, DataSources.of(Path.of("/data")), many);
        begun.complete(trainer.start(saved, many, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 100) {
                    // From outside, as a window does it: it is heard before, in, or after the validation.
                    new Thread(() -> begun.join().pause()).start();
                }
            }

            @Override
            public void saved(int stepsDone, int stepsKept) {
                if (stepsDone > 0 && stepsDone < 150) {
                    heard.add("rested");
                    begun.join().resume();
                }
            }

            @Override
            public void measured(Measurement measured) {
                if (measured.measure() == Measure.VALIDATION_ACCURACY) {
                    heard.add("validated " + measured.step());
                }
            }
        }));
        assertEquals(straight, finished(begun.join()).model().parameters());
        heard.remove("rested");
        assertEquals(List.of("validated 100", "validated 150"), heard);
    }

    private RunFolder run(TrainingPlan plan) {
        return new RunStore(folder).create("mine", plan, DataSources.of(Path.of("/data")), material);
    }

    private static TrainingPlan tiny(int steps) {
        return TrainingPlan.of(TestPresets.TINY)
                .withSteps(steps)
                .withBatchSize(10)
                .withDropout(0);
    }

    /** For what hangs on the network: batch normalization keeps more than parameters. */
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
        return run.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static final class Losses implements TrainingListener {
        private final List<Double> values = new ArrayList<>();

        @Override
        public void measured(Measurement measured) {
            if (measured.measure() == Measure.LOSS) {
                values.add(measured.value());
            }
        }

        /** Stops the run once the mean of the last 50 is below that. */
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
