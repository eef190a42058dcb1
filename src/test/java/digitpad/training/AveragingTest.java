package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.Split;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.Preset;
import digitpad.network.TestPresets;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.BatchSource;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AveragingTest {
    private static final int TIMEOUT_SECONDS = 300;
    private static final float WRONG = 50;

    private final TrainingData data = TrainingData.of(SampleData.inMemory());
    private final Trainer trainer = new Trainer(ENGINE);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void trainedNetwork_hasAveragedParameters() throws Exception {
        TrainingPlan plan = TrainingPlan.of(TestPresets.TINY).withSteps(40).withAveraging(0.7);
        FloatBuffer expected;
        try (TrainedNetwork network = new TrainedNetwork(ENGINE, plan);
                BatchFeed feed = new BatchFeed(
                        source(plan),
                        plan.batchSize(),
                        plan.preset().architecture().outputs())) {
            WeightAverage average = new WeightAverage(0.7, network.parameters());
            for (int step = 1; step <= plan.steps(); step++) {
                feed.next();
                network.trainOn(feed.batch());
                average.stepped(step, network::parameters);
            }
            expected = average.values();
            assertNotEquals(expected, network.parameters());
        }
        assertEquals(expected, trained(plan));
        assertNotEquals(expected, trained(plan.withAveraging(0)));
    }

    @Test
    void resumedTraining_givesSameAverages() throws Exception {
        TrainingPlan plan =
                TrainingPlan.of(Preset.QUICK).withSteps(20).withBatchSize(10).withAveraging(0.9);
        FloatBuffer uninterrupted = trained(plan);
        RunFolder run = new RunStore(folder).create("run", plan, DataSources.of(folder), data);
        CompletableFuture<TrainingRun> begun = new CompletableFuture<>();
        begun.complete(trainer.start(run, data, new TrainingListener() {
            @Override
            public void stepped(StepReport report) {
                if (report.step() == 11) {
                    begun.join().stop();
                }
            }
        }));
        assertFalse(finished(begun.join()).complete());
        TrainingResult resumed = finished(trainer.start(run, data, TrainingListener.NONE));
        assertTrue(resumed.complete());
        assertEquals(uninterrupted, resumed.model().parameters());
    }

    @Test
    void statisticsOfAverages_areComputedAnew() {
        TrainingPlan plan = TrainingPlan.of(Preset.QUICK).withBatchSize(10).withAveraging(0.9);
        PlacedLayer normalization = plan.preset().architecture().placedLayers().stream()
                .filter(placed -> placed.layer() instanceof BatchNormalizationLayer)
                .findFirst()
                .orElseThrow();
        int maps = normalization.output().maps();
        int mean = normalization.start() + 2 * maps;
        int deviation = mean + maps;
        FloatBuffer average = FloatBuffer.allocate(plan.preset().architecture().parameterCount());
        try (TrainedNetwork network = new TrainedNetwork(ENGINE, plan)) {
            average.put(network.parameters()).rewind();
        }
        average.put(mean, WRONG);
        try (TrainedNetwork averaged = AveragedNetwork.create(ENGINE, plan, average, source(plan), () -> false)) {
            FloatBuffer parameters = averaged.parameters();
            assertTrue(Math.abs(parameters.get(mean)) < WRONG / 10, "mean: " + parameters.get(mean));
            assertNotEquals(average.get(deviation), parameters.get(deviation));
            assertEquals(average.slice(0, mean - 2 * maps), parameters.slice(0, mean - 2 * maps));
            assertEquals(average.slice(mean - 2 * maps, 2 * maps), parameters.slice(mean - 2 * maps, 2 * maps));
        }
    }

    private BatchSource source(TrainingPlan plan) {
        return BatchSource.of(
                plan,
                Split.of(data.digits().training(), plan.validationImages()).training(),
                data);
    }

    private FloatBuffer trained(TrainingPlan plan) throws Exception {
        return finished(trainer.start(plan, data, "a", TrainingListener.NONE))
                .model()
                .parameters();
    }

    private static TrainingResult finished(TrainingRun run) throws Exception {
        return run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
