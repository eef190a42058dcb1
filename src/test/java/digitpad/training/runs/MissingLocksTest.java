package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.files.MissingLocks;
import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a file system without locks, such as some network folders. */
class MissingLocksTest {
    @TempDir
    private Path home;

    private final List<String> warnings = new ArrayList<>();
    private RunFolder run;

    @BeforeEach
    void create() {
        RunFolder created = new RunStore(home)
                .create(
                        "mine",
                        TrainingPlan.of(Preset.QUICK),
                        DataSources.of(home),
                        TrainingData.of(SampleData.inMemory()));
        run = new RunFolder(created.folder(), new MissingLocks());
    }

    @Test
    void journal_opensAndWarnsOnce() {
        try (RunJournal journal = new RunJournal(run, warnings::add)) {
            journal.resumed();
            assertTrue(run.isInProgress());
        }
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).contains(run.folder().toString()), warnings::toString);
        assertFalse(run.isInProgress());
    }

    @Test
    void sameProgram_cannotTrainRunTwice() {
        try (RunJournal journal = new RunJournal(run, warnings::add)) {
            assertEquals(0, journal.stepsSaved());
            assertThrows(UserException.class, () -> RunLock.acquire(run));
        }
    }

    @Test
    void record_canBeChanged() {
        run.rename("renamed");
        assertEquals("renamed", run.record().name());
    }
}
