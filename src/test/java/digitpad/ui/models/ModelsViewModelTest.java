package digitpad.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.files.FileManager;
import digitpad.model.Model;
import digitpad.model.ModelExport;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.model.NetworkComparison;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsViewModelTest {
    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private RunStore runs;
    private ModelStore store;
    private ActiveModel active;
    private ModelsViewModel models;

    @BeforeEach
    void look() throws InterruptedException {
        runs = new RunStore(folder.resolve("runs"));
        store = new ModelStore(folder.resolve("models"));
        active = new ActiveModel(store, background, notices);
        store.save(TestModels.untrained("ada", 1));
        store.save(TestModels.untrained("bob", 2));
        RunFolder run = runs.create(
                "ada", TrainingPlan.of(Preset.QUICK), DataSources.of(folder), TrainingData.of(SampleData.inMemory()));
        assertEquals(Optional.empty(), run.recordModel("ada"));
        models = new ModelsViewModel(store, runs, active, background, notices, new FileManager());
        assertTrue(models.loadingProperty().get());
        models.refresh();
        window.runUntil(() -> !models.loadingProperty().get());
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void list_namesTheRunOfEachModel() {
        assertEquals(List.of("best", "tutorial", "ada", "bob"), names());
        assertEquals(Optional.of("ada"), row("ada").run());
        assertEquals(Optional.empty(), row("bob").run());
        assertEquals("best", selected());
    }

    @Test
    void search_findsAllWordsInAnyField() {
        models.searchProperty().set(" CONV 1024 ");
        assertEquals(List.of("tutorial"), names());
        models.searchProperty().set("bo");
        assertEquals(List.of("bob"), names());
        models.searchProperty().set("nothing like it");
        assertEquals(List.of(), names());
        models.searchProperty().set("");
        assertEquals(4, names().size());
    }

    @Test
    void usedModel_isLoaded() throws InterruptedException {
        use("bob");
        assertTrue(models.isInUse(row("bob")));
        assertFalse(models.isInUse(row("ada")));
    }

    @Test
    void rename_renamesRunAndModelInUse() throws InterruptedException {
        use("ada");
        models.rename(row("ada"), " eve ");
        window.runUntil(() -> names().contains("eve"));
        assertEquals("eve", selected());
        assertEquals("eve", runs.list().get(0).record().name());
        assertEquals(Optional.of("eve"), row("eve").run());
        assertTrue(models.isInUse(row("eve")));
    }

    @Test
    void takenName_isRefused() throws InterruptedException {
        models.rename(row("ada"), "bob");
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals("The name \"bob\" is already taken. Choose another name.", notice());
        assertEquals(List.of("best", "tutorial", "ada", "bob"), names());
    }

    @Test
    void note_isSaved() throws InterruptedException {
        models.annotate("bob", "two\nlines");
        window.runUntil(() -> !row("bob").saved().note().isEmpty());
        assertEquals("two\nlines", row("bob").saved().note());
        models.searchProperty().set("lines");
        assertEquals(List.of("bob"), names());
    }

    @Test
    void modelInUse_isComparedWithAnother() throws InterruptedException {
        use("ada");
        assertEquals(Optional.empty(), models.comparisonWithModelInUse(row("ada")));
        NetworkComparison comparison =
                models.comparisonWithModelInUse(row("tutorial")).orElseThrow();
        assertEquals("ada", comparison.left().name());
        assertEquals("tutorial", comparison.right().name());
        assertEquals(row("tutorial").info().architecture(), comparison.right().architecture());
        assertEquals(
                row("tutorial").info().training().recipe(), comparison.right().recipe());
    }

    @Test
    void onnxExport_mentionsThePythonExample() throws InterruptedException {
        Path file = folder.resolve("bob.onnx");
        models.export(row("bob"), ModelExport.Format.ONNX, file);
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(Files.exists(file));
        assertEquals(
                "Exported \"bob\" to " + file + ". For a program that uses it, see Export > Python example.", notice());
    }

    @Test
    void copy_isSelected() throws InterruptedException {
        models.duplicate(row("bob"));
        window.runUntil(() -> names().size() == 5);
        assertEquals("bob-2", selected());
        assertEquals(store.load("bob").parameters(), store.load("bob-2").parameters());
    }

    @Test
    void undo_restoresLastDeletedModelFirst() throws InterruptedException {
        models.select(row("ada"));
        delete("ada");
        assertEquals("bob", selected(), "the next one");
        delete("bob");
        assertEquals("tutorial", selected(), "the neighbor of the last one");
        assertEquals(List.of("best", "tutorial"), names());
        models.undoDelete();
        window.runUntil(() -> names().contains("bob"));
        assertEquals("bob", selected());
        assertEquals(Optional.of("ada"), models.deletedProperty().get());
        models.undoDelete();
        window.runUntil(() -> names().contains("ada"));
        assertEquals(Optional.empty(), models.deletedProperty().get());
        assertEquals(List.of("best", "tutorial", "ada", "bob"), store.names());
    }

    @Test
    void deletedModelInUse_isReplacedUntilRestored() throws InterruptedException {
        use("bob");
        delete("bob");
        window.runUntil(() -> used().equals("best"));
        models.undoDelete();
        window.runUntil(() -> used().equals("bob"));
    }

    @Test
    void shippedModel_isNotDeleted() {
        models.delete(row("best"));
        assertEquals(List.of("best", "tutorial", "ada", "bob"), names());
        assertEquals(Optional.empty(), models.deletedProperty().get());
    }

    @Test
    void failedUndo_canBeRepeated() throws InterruptedException {
        delete("bob");
        store.save(TestModels.untrained("bob", 5));
        models.undoDelete();
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(notice().startsWith("Another model is now called \"bob\"."), notice());
        assertEquals(Optional.of("bob"), models.deletedProperty().get());
    }

    @Test
    void modelsOfOneName_areAllRestored() throws InterruptedException {
        delete("bob");
        store.save(TestModels.untrained("bob", 5));
        models.refresh();
        window.runUntil(() -> names().contains("bob"));
        delete("bob");
        models.undoDelete();
        window.runUntil(() -> names().contains("bob"));
        assertEquals(
                TestModels.untrained("bob", 5).parameters(), store.load("bob").parameters());
        models.rename(row("bob"), "newer");
        window.runUntil(() -> names().contains("newer"));
        assertEquals(Optional.of("bob"), models.deletedProperty().get());
        models.undoDelete();
        window.runUntil(() -> names().contains("bob"));
        assertEquals(
                TestModels.untrained("bob", 2).parameters(), store.load("bob").parameters());
        assertEquals(Optional.empty(), models.deletedProperty().get());
    }

    @Test
    void imports_areReportedTogether() throws InterruptedException, IOException {
        Path good = folder.resolve("eve.digitpad");
        ModelFile.write(good, TestModels.untrained("x", 7));
        Path known = folder.resolve("copy.digitpad");
        ModelFile.write(known, store.load("bob"));
        Path foreign = Files.writeString(folder.resolve("foreign.txt"), "not a model");
        Path damaged = folder.resolve("damaged.digitpad");
        byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        models.importFiles(List.of(foreign, good, damaged, known));
        window.runUntil(() -> names().contains("eve"));
        assertEquals("eve", selected());
        assertTrue(
                notice().startsWith(
                                "\"eve\" was added to your models. You already have this model as \"bob\". The file "
                                        + foreign),
                notice());
        assertTrue(notice().endsWith("Another file was refused, too."), notice());
        assertEquals(List.of("best", "tutorial", "ada", "bob", "eve"), names());
    }

    @Test
    void export_writesTheFile() throws InterruptedException {
        Path file = folder.resolve("out.digitpad");
        models.export(row("bob"), ModelExport.Format.DIGITPAD, file);
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals("Exported \"bob\" to " + file + ".", notice());
        assertEquals(store.load("bob").parameters(), ModelFile.read(file).parameters());
    }

    @Test
    void unusableFile_isReported() throws InterruptedException, IOException {
        Files.writeString(folder.resolve("models/broken.digitpad"), "not a model");
        models.refresh();
        window.runUntil(() -> !models.problemsProperty().get().isEmpty());
        assertTrue(models.problemsProperty().get().get(0).contains("broken.digitpad"));
    }

    private void use(String name) throws InterruptedException {
        models.use(row(name));
        window.runUntil(() -> used().equals(name));
    }

    private void delete(String name) throws InterruptedException {
        models.delete(row(name));
        window.runUntil(() -> models.deletedProperty().get().equals(Optional.of(name)));
    }

    private String used() {
        return active.chosenProperty()
                .get()
                .map(Model::info)
                .map(info -> info.name())
                .orElse("");
    }

    private String selected() {
        return models.selectedProperty().get().orElseThrow().name();
    }

    private String notice() {
        return notices.currentProperty().get().orElseThrow().message();
    }

    private ModelRow row(String name) {
        return models.all().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return models.shown().stream().map(ModelRow::name).toList();
    }
}
