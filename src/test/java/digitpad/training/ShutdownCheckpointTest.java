package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.JavaProcess;
import digitpad.SampleData;
import digitpad.network.TestPresets;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Terminates a process that is training. */
class ShutdownCheckpointTest {
    private static final int STEPS = 1_000_000;
    private static final int MIN_STEPS = 3;

    @TempDir
    Path home;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
    void terminatedProcess_savesCheckpointBeforeItEnds() throws Exception {
        try (JavaProcess other = JavaProcess.start(List.of(), Training.class, home.toString());
                BufferedReader out = other.process().inputReader()) {
            assertEquals("training", out.readLine());
            other.process().destroy();
            assertTrue(other.process().waitFor(60, TimeUnit.SECONDS));
        }
        RunFolder run = new RunStore(home).find(RunStore.LAST);
        assertFalse(run.isInProgress());
        assertEquals(RunRecord.State.STOPPED, run.record().state());
        assertTrue(run.stepsSaved() >= MIN_STEPS, () -> "steps saved: " + run.stepsSaved());
        assertEquals(run.stepsSaved(), run.record().stepsDone());
        assertEquals(run.stepsSaved(), run.newestCheckpoint().orElseThrow().stepsDone());
    }

    /** The process: trains until it is terminated, and prints a line once it has begun. */
    static final class Training {
        public static void main(String[] arguments) throws Exception {
            TrainingData data = TrainingData.of(SampleData.inMemory());
            TrainingPlan plan =
                    TrainingPlan.of(TestPresets.TINY).withSteps(STEPS).withBatchSize(4);
            RunFolder run =
                    new RunStore(Path.of(arguments[0])).create("killed", plan, DataSources.of(Path.of("sample")), data);
            try (Trainer trainer = new Trainer(ENGINE)) {
                trainer.start(run, data, new TrainingListener() {
                            @Override
                            public void stepped(StepReport report) {
                                if (report.step() == MIN_STEPS) {
                                    System.out.println("training");
                                }
                            }
                        })
                        .result()
                        .get();
            }
        }
    }
}
