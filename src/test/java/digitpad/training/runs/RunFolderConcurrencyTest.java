package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.JavaProcess;
import digitpad.SampleData;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program trains a run while another changes its record. */
class RunFolderConcurrencyTest {
    private static final int CHANGES = 200;
    private static final long PAUSE_NANOS = 5_000_000;

    @TempDir
    private Path home;

    @Test
    void concurrentUpdates_loseNoChange() throws Exception {
        RunFolder run = new RunStore(home)
                .create(
                        "mine",
                        TrainingPlan.of(Preset.QUICK),
                        DataSources.of(home),
                        TrainingData.of(SampleData.inMemory()));
        try (JavaProcess other =
                JavaProcess.start(List.of(), Counting.class, run.folder().toString())) {
            // The other process prints a byte once it has begun.
            assertEquals('b', other.process().getInputStream().read());
            count(run);
            other.output();
        }
        assertEquals(2 * CHANGES, run.record().stepsDone());
    }

    private static void count(RunFolder run) {
        for (int i = 0; i < CHANGES; i++) {
            run.update(record -> record.withStepsDone(record.stepsDone() + 1));
            // Release the lock between changes: a waiting program only tries now and then.
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The other program. */
    static final class Counting {
        private Counting() {}

        public static void main(String[] arguments) {
            RunFolder run = new RunFolder(Path.of(arguments[0]));
            System.out.print("b");
            System.out.flush();
            count(run);
        }
    }
}
