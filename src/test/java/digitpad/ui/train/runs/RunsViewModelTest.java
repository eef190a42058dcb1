package digitpad.ui.train.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private RunStore store;
    private ModelStore models;
    private ActiveModel active;
    private RunsViewModel runs;

    @BeforeEach
    void look() throws InterruptedException {
        store = new RunStore(folder.resolve("runs"));
        models = new ModelStore(folder.resolve("models"));
        active = new ActiveModel(models, background, notices);
        for (String name : List.of("first", "second", "third")) {
            store.create(
                    name,
                    TrainingPlan.of(Preset.QUICK),
                    DataSources.of(folder),
                    TrainingData.of(SampleData.inMemory()));
        }
        runs = new RunsViewModel(store, models, active, background, notices);
        runs.refresh();
        window.runNext(1);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void newestRunComesFirst() {
        assertEquals(List.of("third", "second", "first"), names());
        assertTrue(runs.contains(run("first").id()));
        assertFalse(runs.contains("none"));
    }

    @Test
    void undoRestoresLastDeletedRunFirst() throws InterruptedException {
        delete("first");
        delete("third");
        assertEquals(List.of("second"), names());
        assertEquals("third", deleted());
        runs.undoDelete();
        window.runNext(1);
        assertEquals(List.of("third", "second"), names());
        assertEquals("first", deleted());
        runs.undoDelete();
        window.runNext(1);
        assertEquals(List.of("third", "second", "first"), names());
        assertEquals(Optional.empty(), runs.deletedProperty().get());
    }

    @Test
    void deletedRunIsNoLongerCompared() throws InterruptedException {
        runs.compared().add(run("first").id());
        runs.compared().add(run("second").id());
        delete("first");
        assertEquals(Set.of(run("second").id()), runs.compared());
    }

    @Test
    void nameAndNoteAreSaved() throws InterruptedException {
        runs.rename(run("second"), " better name ");
        window.runNext(1);
        runs.annotate(run("better name"), "with dropout");
        window.runNext(1);
        RunFolder saved = store.find(run("better name").id());
        assertEquals("better name", saved.record().name());
        assertEquals("with dropout", saved.record().note());
        assertEquals(List.of("third", "better name", "first"), names());
    }

    @Test
    void networkInUseGetsNewNameOfRun() throws InterruptedException {
        models.save(TestModels.untrained("second", 1));
        active.load("second");
        window.runNext(1);
        store.find(run("second").id()).recordModel("second");
        runs.refresh();
        window.runNext(1);
        runs.rename(run("second"), "better");
        window.runNext(1);
        assertEquals("better", active.modelProperty().get().orElseThrow().info().name());
        assertEquals("better", run("better").record().model());
    }

    @Test
    void duplicateNamesGetNumbers() throws InterruptedException {
        assertEquals("fourth", store.freeName("fourth", name -> false));
        assertEquals("second-2", store.freeName("second", name -> false));
        runs.rename(run("first"), "second-2");
        window.runNext(1);
        assertEquals("second-3", store.freeName("second", name -> false));
    }

    @Test
    void unreadableRunsAreReported() throws Exception {
        assertEquals(List.of(), runs.unreadableProperty().get());
        Path record = store.find(run("second").id()).recordFile();
        Files.writeString(record, "{");
        runs.refresh();
        window.runNext(1);
        assertEquals(List.of("third", "first"), names());
        assertEquals(List.of(record), runs.unreadableProperty().get());
    }

    @Test
    void invalidNamesAndNotesAreRecognized() {
        assertTrue(runs.isValidName(" my run "));
        assertFalse(runs.isValidName(" "));
        assertFalse(runs.isValidName("a/b"));
        assertTrue(runs.isValidNote(""));
        assertTrue(runs.isValidNote("x".repeat(RunFolder.MAX_NOTE_LENGTH)));
        assertFalse(runs.isValidNote("x".repeat(RunFolder.MAX_NOTE_LENGTH + 1)));
    }

    @Test
    void failureIsReportedAndListStays() throws InterruptedException {
        RunSummary first = run("first");
        store.delete(first.id());
        runs.rename(first, "gone");
        window.runNext(1);
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains(first.id()));
        assertEquals(List.of("third", "second", "first"), names());
    }

    private void delete(String name) throws InterruptedException {
        runs.delete(run(name));
        window.runNext(1);
    }

    private String deleted() {
        return runs.deletedProperty().get().orElseThrow().record().name();
    }

    private RunSummary run(String name) {
        return runs.runs().stream()
                .filter(run -> run.record().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return runs.runs().stream().map(run -> run.record().name()).toList();
    }
}
