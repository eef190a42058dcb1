package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNamesTest {
    @TempDir
    private Path home;

    private RunStore runs;
    private ModelStore models;
    private RunNames names;

    @BeforeEach
    void create() {
        runs = new RunStore(home.resolve("runs"));
        models = new ModelStore(home.resolve("models"));
        names = new RunNames(runs, models);
    }

    @Test
    void newRun_takesFreeName() {
        assertEquals("mine", newRun("mine").record().name());
        models.save(TestModels.untrained("mine-2", 1));
        assertEquals("mine-3", newRun("mine").record().name());
        assertEquals("MINE-4", newRun("MINE-4").record().name());
        assertEquals("mine-5", newRun("mine").record().name(), "some file systems ignore case");
    }

    @Test
    void rename_renamesSavedModelAsWell() {
        RunFolder run = newRun("mine");
        models.save(TestModels.untrained("mine", 1));
        run.recordModel("mine");
        names.rename(run, "better");
        assertEquals("better", run.record().name());
        assertEquals("better", run.record().model());
        assertTrue(models.isTaken("better"));
        assertFalse(models.isTaken("mine"));
    }

    @Test
    void rename_leavesModelOfAnotherPlaceAlone() {
        RunFolder run = newRun("mine");
        String file = home.resolve("chosen.digitpad").toString();
        run.recordModel(file);
        names.rename(run, "better");
        assertEquals("better", run.record().name());
        assertEquals(file, run.record().model());
    }

    @Test
    void rename_rejectsTakenName() {
        RunFolder run = newRun("mine");
        newRun("other");
        models.save(TestModels.untrained("network", 1));
        for (String taken : new String[] {"other", "OTHER", "network", "best"}) {
            UserException exception = assertThrows(UserException.class, () -> names.rename(run, taken));
            assertEquals("The name \"" + taken + "\" is already taken. Choose another name.", exception.getMessage());
        }
        assertEquals("mine", run.record().name());
    }

    @Test
    void renameModel_renamesItsRunAsWell() {
        RunFolder run = newRun("mine");
        models.save(TestModels.untrained("mine", 1));
        run.recordModel("mine");
        names.renameModel("mine", "better");
        assertEquals("better", run.record().name());
        assertEquals("better", run.record().model());
        assertTrue(models.isTaken("better"));
        names.renameModel("better", "BETTER");
        assertEquals("BETTER", run.record().model());
    }

    @Test
    void renameModel_leavesAnotherNameOfRunAlone() {
        RunFolder run = newRun("mine");
        models.save(TestModels.untrained("mine-2", 1));
        run.recordModel("mine-2");
        names.renameModel("mine-2", "better");
        assertEquals("mine", run.record().name());
        assertEquals("better", run.record().model());
        names.renameModel("better", "mine");
        assertEquals("mine", run.record().model());
    }

    @Test
    void renameModel_rejectsTakenNamesAndShippedModels() {
        newRun("other");
        models.save(TestModels.untrained("network", 1));
        models.save(TestModels.untrained("second", 2));
        for (String name : new String[] {"other", "second", "best", "a/b"}) {
            assertThrows(UserException.class, () -> names.renameModel("network", name), name);
        }
        assertThrows(UserException.class, () -> names.renameModel("best", "worst"));
        assertThrows(UserException.class, () -> names.renameModel("none", "some"));
        names.renameModel("network", "free");
        assertTrue(models.isTaken("free"));
    }

    @Test
    void run_isFoundByItsName() {
        RunFolder run = newRun("mine");
        newRun("other");
        assertEquals(run.id(), runs.find("mine").id());
    }

    private RunFolder newRun(String name) {
        return names.create(
                name, TrainingPlan.of(Preset.QUICK), DataSources.of(home), TrainingData.of(SampleData.inMemory()));
    }
}
