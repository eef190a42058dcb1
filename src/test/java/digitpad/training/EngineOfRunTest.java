package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.SampleData;
import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.engine.InitialWeights;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.engine.onednn.OneDnnEngine;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that two engines could compute. */
@Tag("long")
class EngineOfRunTest {
    private static final int TIMEOUT_SECONDS = 300;
    private static final int STEPS = 8;
    /** The largest part of a run's change that may differ, as rounding differences grow with the steps. */
    private static final double TOLERANCE = 0.05;

    private static final Engine ONEDNN = new OneDnnEngine();
    private static final Engine DL4J = new Dl4jEngine();

    @TempDir
    Path home;

    private final TrainingData data = TrainingData.of(SampleData.inMemory());
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void needsBothEngines() {
        assumeTrue(new OneDnnEngine().isUsable(), "needs oneDNN");
    }

    @Test
    void runRecordsItsEngine() throws Exception {
        RunFolder run = run();
        train(ONEDNN, run, OptionalInt.empty());
        assertEquals(EngineName.ONEDNN, run.record().engine());
        RunFolder other = run();
        train(DL4J, other, OptionalInt.empty());
        assertEquals(EngineName.DL4J, other.record().engine());
        assertEquals(List.of(), warnings);
    }

    @Test
    void runOfReferenceEngine_isContinuedByIt() throws Exception {
        FloatBuffer uninterrupted = train(DL4J, run(), OptionalInt.empty());
        RunFolder run = run();
        train(DL4J, run, OptionalInt.of(STEPS / 2));
        assertEquals(uninterrupted, train(ENGINE, run, OptionalInt.empty()));
        assertEquals(EngineName.DL4J, run.record().engine());
        assertEquals(List.of(), warnings);
    }

    @Test
    void runContinuedByAnotherEngine_warns() throws Exception {
        for (Preset preset : Preset.all()) {
            FloatBuffer uninterrupted = train(ONEDNN, run(preset), OptionalInt.empty());
            RunFolder run = run(preset);
            train(ONEDNN, run, OptionalInt.of(STEPS / 2));
            FloatBuffer initial = FloatBuffer.wrap(InitialWeights.draw(
                    preset.architecture(), run.record().plan().seed()));
            assertClose(initial, uninterrupted, train(DL4J, run, OptionalInt.empty()));
            assertEquals(EngineName.DL4J, run.record().engine());
            assertEquals(
                    List.of("Run " + run.id() + " has been trained with oneDNN and continues with deeplearning4j."
                            + " The result may differ slightly from an uninterrupted run."),
                    warnings);
            warnings.clear();
        }
    }

    private RunFolder run() {
        return run(Preset.QUICK);
    }

    /** Without dropout, because the engines drop different values. */
    private RunFolder run(Preset preset) {
        TrainingPlan plan = TrainingPlan.of(preset)
                .withSteps(STEPS)
                .withBatchSize(16)
                .withDropout(0)
                .withLearningRate(1e-4);
        return new RunStore(home).create(preset.id(), plan, DataSources.of(Path.of("sample")), data);
    }

    /** Trains a run to its end, or stops it after {@code steps} steps, and returns the parameters. */
    private FloatBuffer train(Engine engine, RunFolder folder, OptionalInt steps) throws Exception {
        if (steps.isPresent()) {
            return StoppedRun.after(engine, steps.getAsInt(), folder, data)
                    .model()
                    .parameters();
        }
        TrainingListener listener = new TrainingListener() {
            @Override
            public void warned(String message) {
                warnings.add(message);
            }
        };
        try (Trainer trainer = new Trainer(engine)) {
            return trainer.start(folder, data, listener)
                    .result()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .model()
                    .parameters();
        }
    }

    private static void assertClose(FloatBuffer initial, FloatBuffer expected, FloatBuffer actual) {
        assertEquals(expected.remaining(), actual.remaining());
        double difference = 0;
        double change = 0;
        for (int i = 0; i < expected.remaining(); i++) {
            difference += Math.pow(expected.get(i) - (double) actual.get(i), 2);
            change += Math.pow(expected.get(i) - (double) initial.get(i), 2);
        }
        assertTrue(
                Math.sqrt(difference / change) <= TOLERANCE,
                "differs by " + Math.sqrt(difference) + " after a change of " + Math.sqrt(change));
    }
}
