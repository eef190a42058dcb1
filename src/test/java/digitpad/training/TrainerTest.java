package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.dataset.MnistData;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.TestModels;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.network.TestPresets;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measurement;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trains real networks, on data that takes only a few steps to learn. */
class TrainerTest {
    private static final int TIMEOUT_SECONDS = 300;

    private final MnistData data = SampleData.inMemory();
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void training_learnsAndReports() throws Exception {
        Recorder recorder = new Recorder();
        TrainingResult result = finished(trainer.start(plan(201, 20), TrainingData.of(data), "mine", recorder));
        assertTrue(result.complete());
        assertEquals(
                List.of(0, 100, 200), recorder.trainingSteps(), "every 100 steps, starting with the fresh network");
        assertEquals(List.of(100, 200, 201), recorder.validationSteps());
        assertEquals(201, recorder.steps.size());
        assertEquals(201, recorder.batches.size(), "the accuracy of each batch is measured");
        for (Measurement training : recorder.training) {
            // Both are of the same batch before the same step, because this network has no dropout.
            assertEquals(training.value(), recorder.batches.get(training.step()).value(), 1e-9);
        }
        for (int i = 0; i < recorder.steps.size(); i++) {
            assertEquals(i + 1, recorder.steps.get(i).step());
        }
        assertEquals(1, recorder.scorings.size());
        double firstLoss = recorder.losses.get(0);
        double lastLoss = recorder.losses.get(200);
        assertTrue(lastLoss < firstLoss / 4, "loss fell from " + firstLoss + " to " + lastLoss);
        Model model = result.model();
        assertEquals("mine", model.info().name());
        assertEquals(201, model.info().training().stepsDone());
        assertEquals(220, model.info().training().images(), "20 of the 240 are held out");
        assertTrue(model.info().testAccuracy().orElseThrow() > 0.95, "test accuracy " + model.info());
        assertEquals(
                model.info().testAccuracy().orElseThrow(),
                accuracy(model),
                1e-9,
                "the resulting model is the scored network");
    }

    @Test
    void stoppedTraining_returnsNetworkTrainedSoFar() throws Exception {
        TrainingRun run = new TrainingRun();
        List<Integer> stops = new CopyOnWriteArrayList<>();
        TrainingListener stopping = new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 3) {
                    run.stop();
                }
            }

            @Override
            public void pausedOrStopped(int stepsDone) {
                stops.add(stepsDone);
            }
        };
        TrainingResult result = new TrainingLoop(
                        ENGINE, plan(1_000, 5), TrainingData.of(data), TrainingRecorder.unsaved(stopping), run)
                .run("mine");
        assertFalse(result.complete());
        assertEquals(List.of(3), stops);
        assertEquals(3, result.model().info().training().stepsDone());
        assertEquals(1_000, result.model().info().training().recipe().steps());
    }

    @Test
    void sameSeed_givesSameNetwork() throws Exception {
        Model first = finished(trainer.start(plan(3, 10), TrainingData.of(data), "a", TrainingListener.NONE))
                .model();
        finished(trainer.start(plan(2, 10), TrainingData.of(data), "between", TrainingListener.NONE));
        Model again = finished(trainer.start(plan(3, 10), TrainingData.of(data), "b", TrainingListener.NONE))
                .model();
        assertArrayEquals(TestModels.parametersOf(first), TestModels.parametersOf(again), 1e-5f);
    }

    @Test
    void nonFiniteLoss_throwsWithMessage() {
        DivergenceMessages messages = new DivergenceMessages(plan(10, 10), OptionalInt::empty);
        assertEquals(0.5, messages.requireFinite(0.5, 7));
        for (double loss : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            UserException failure = assertThrows(UserException.class, () -> messages.requireFinite(loss, 7));
            assertEquals(
                    "Training diverged at step 7: the loss is no longer a number. Try a learning rate below 0.001.",
                    failure.getMessage());
        }
    }

    @Test
    void exceptionInRun_doesNotEndTrainer() throws Exception {
        TrainingRun failing = trainer.start(plan(5, 5), TrainingData.of(data), "failing", new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                throw new UserException("thrown by the test");
            }
        });
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> failing.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        assertEquals(
                "thrown by the test",
                assertInstanceOf(UserException.class, failure.getCause()).getMessage());
        assertTrue(finished(trainer.start(plan(1, 5), TrainingData.of(data), "next", TrainingListener.NONE))
                .complete());
    }

    @Test
    void allTrainings_runOnOneThread() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        TrainingListener noting = new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                threads.add(Thread.currentThread());
            }
        };
        TrainingRun first = trainer.start(plan(2, 5), TrainingData.of(data), "first", noting);
        TrainingRun second = trainer.start(plan(2, 5), TrainingData.of(data), "second", noting);
        finished(first);
        finished(second);
        assertEquals(1, threads.size());
    }

    private static List<Preset> withBatchNormalization() {
        return List.of(Preset.QUICK, Preset.BEST);
    }

    /** Each preset learns the sample data in a few steps and is the same after saving and loading. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("withBatchNormalization")
    void presetsWithBatchNormalization_learnAndReload(Preset preset, @TempDir Path folder) throws Exception {
        TrainingPlan plan = TrainingPlan.of(preset)
                .withSteps(60)
                .withBatchSize(40)
                .withAugmentation(Augmentation.NONE)
                .withMixture(Mixture.WITH_NON_DIGITS);
        Model model = finished(trainer.start(plan, TrainingData.of(data), "n", TrainingListener.NONE))
                .model();
        assertTrue(accuracy(model) > 0.9, "accuracy: " + accuracy(model));
        Path file = folder.resolve("n.digitpad");
        ModelFile.write(file, model);
        Model again = ModelFile.read(file);
        assertEquals(model.info(), again.info());
        assertEquals(model.parameters(), again.parameters());
        assertEquals(model.info().testAccuracy().orElseThrow(), accuracy(again), 1e-9);
        assertEquals(Calibration.NONE, again.info().calibration(), "too few held-out digits to calibrate");
    }

    @Test
    void invalidPlans_areRejected() {
        assertThrows(IllegalArgumentException.class, () -> plan(0, 10));
        assertThrows(IllegalArgumentException.class, () -> plan(10, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingPlan.of(Preset.TUTORIAL).withLearningRate(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingPlan.of(Preset.TUTORIAL).withLearningRate(Double.NaN));
    }

    @Test
    void tutorialPreset_hasSettingsOfTutorial() {
        assertEquals(
                new TrainingPlan(
                        Preset.TUTORIAL,
                        20_000,
                        50,
                        Optimizer.ADAM,
                        1e-4,
                        Schedule.CONSTANT,
                        0.5,
                        Augmentation.NONE,
                        Mixture.DIGITS_ONLY,
                        0,
                        0,
                        5_000,
                        EarlyStoppingCriteria.NONE,
                        1),
                TrainingPlan.of(Preset.TUTORIAL));
        assertEquals(100, TrainingPlan.of(Preset.TUTORIAL).reportEvery());
    }

    private static TrainingPlan plan(int steps, int batch) {
        return TrainingPlan.of(TestPresets.TINY)
                .withSteps(steps)
                .withBatchSize(batch)
                .withLearningRate(1e-3);
    }

    private static TrainingResult finished(TrainingRun run) throws Exception {
        return run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private double accuracy(Model model) {
        try (Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            List<Prediction> predictions = recognizer.readAll(data.test().images());
            int correct = 0;
            for (int i = 0; i < predictions.size(); i++) {
                correct += predictions.get(i).digit() == data.test().label(i) ? 1 : 0;
            }
            return correct / (double) predictions.size();
        }
    }

    /** Records all events. */
    private static final class Recorder implements TrainingListener {
        private final List<StepReport> steps = new CopyOnWriteArrayList<>();
        private final List<Double> losses = new CopyOnWriteArrayList<>();
        private final List<Measurement> batches = new CopyOnWriteArrayList<>();
        private final List<Measurement> training = new CopyOnWriteArrayList<>();
        private final List<Measurement> validation = new CopyOnWriteArrayList<>();
        private final List<Boolean> scorings = new CopyOnWriteArrayList<>();

        @Override
        public void stepped(StepReport report) {
            steps.add(report);
        }

        @Override
        public void measured(Measurement measurement) {
            switch (measurement.measure()) {
                case LOSS -> losses.add(measurement.value());
                case BATCH_ACCURACY -> batches.add(measurement);
                case TRAINING_ACCURACY -> training.add(measurement);
                case VALIDATION_ACCURACY -> validation.add(measurement);
            }
        }

        @Override
        public void scoring() {
            scorings.add(true);
        }

        List<Integer> trainingSteps() {
            return training.stream().map(Measurement::step).toList();
        }

        List<Integer> validationSteps() {
            return validation.stream().map(Measurement::step).toList();
        }
    }
}
