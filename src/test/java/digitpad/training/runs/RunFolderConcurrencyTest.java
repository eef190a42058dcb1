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

/** A run that one program trains while somebody renames it in another. */
class RunFolderConcurrencyTest {
    private static final int CHANGES = 200;
    private static final long BETWEEN_NANOS = 5_000_000;

    @TempDir
    private Path home;

    @Test
    void nothingThatOneWritesIsUndoneByTheOther() throws Exception {
        RunFolder run = new RunStore(home)
                .create(
                        "mine",
                        TrainingPlan.of(Preset.QUICK),
                        DataSources.of(home),
                        TrainingData.of(SampleData.inMemory()));
        try (JavaProcess other =
                JavaProcess.start(List.of(), Counting.class, run.folder().toString())) {
            // It says so when it has begun.
            assertEquals('b', other.process().getInputStream().read());
            count(run);
            other.output();
        }
        assertEquals(2 * CHANGES, run.record().stepsDone());
    }

    private static void count(RunFolder run) {
        for (int i = 0; i < CHANGES; i++) {
            run.update(known -> known.withStepsDone(known.stepsDone() + 1));
            // Who waits for a turn asks now and then; a program that never let go would be one that hangs.
            LockSupport.parkNanos(BETWEEN_NANOS);
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
