package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.ModelCatalog;
import digitpad.model.ModelExport;
import digitpad.model.ModelFile;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.controls.DisabledHint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the Models tab with mouse and keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ModelsInTheWindowTest {
    private static final int CHECKPOINT_BYTES = 2_000_000;

    @TempDir
    private Path home;

    private Stage stage;
    private AppWindow window;
    private ModelStore store;
    private RunFolder run;

    @Start
    void open(Stage given) throws IOException {
        stage = given;
        store = new ModelStore(home.resolve("data/models"));
        run = EndedRun.create(new RunStore(home.resolve("data/runs")), store, "ada", CHECKPOINT_BYTES);
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void modelIsUsedRenamedDuplicatedDeletedAndRestored() {
        openModels();
        select("ada");
        assertEquals("ada", window.text("model-title"));
        window.robot().push(KeyCode.ENTER);
        window.await("the model in use", () -> window.modelChipText().startsWith("ada"));

        window.robot().push(KeyCode.F2);
        answer("model-rename-text", "eve");
        window.await("its new name", () -> names().equals(List.of("best", "tutorial", "eve")));
        window.await(
                "the new name of the model in use", () -> window.modelChipText().startsWith("eve"));
        assertEquals("eve", run.record().name());

        window.click("model-duplicate");
        window.await("the copy", () -> names().contains("eve-2"));
        assertEquals("eve-2", window.text("model-title"));
        window.robot().interact(() -> table().requestFocus());
        window.robot().push(KeyCode.DELETE);
        window.await("the deletion", () -> !names().contains("eve-2"));
        window.await("the deletion of the file", () -> !store.names().contains("eve-2"));
        window.awaitText("models-undo", "Undo delete");
        window.robot().push(KeyCode.CONTROL, KeyCode.Z);
        window.await("the restored copy", () -> names().contains("eve-2"));
        assertTrue(store.names().contains("eve-2"));
    }

    @Test
    void ctrl5_showsModels() {
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.await(
                "the table", () -> window.robot().lookup("#models").tryQuery().isPresent());
        window.await("the focus in the table", () -> table().isFocused());
    }

    @Test
    void note_isSavedAndShownAfterRestart() {
        openModels();
        select("best");
        window.click("model-note");
        window.robot()
                .type(KeyCode.G, KeyCode.O, KeyCode.O, KeyCode.D)
                .push(KeyCode.ENTER)
                .type(KeyCode.A);
        select("ada");
        window.await("the note", () -> note("best").equals("good\na"));
        assertEquals("", note("ada"));
        window.close();
        WaitForAsyncUtils.waitForAsyncFx(
                AppWindow.TIMEOUT_MILLIS, () -> window = new AppWindow(stage, home, home.resolve("no-data")));
        openModels();
        select("best");
        assertEquals(
                "good\na", window.node("model-note", TextInputControl.class).getText());
    }

    @Test
    void noteTypedLast_isSavedOnClosing() {
        openModels();
        select("ada");
        window.click("model-note");
        window.robot().type(KeyCode.O, KeyCode.K);
        window.close();
        assertEquals("ok", note("ada"));
    }

    @Test
    void shippedModel_saysWhyItIsNotChanged() {
        openModels();
        select("tutorial");
        for (String button : List.of("model-rename", "model-delete", "model-reveal")) {
            Node node = window.node(button, Node.class);
            assertTrue(node.isDisabled(), button);
            assertTrue(DisabledHint.of(node).orElseThrow().startsWith("This model "), button);
        }
        window.robot().push(KeyCode.DELETE);
        window.robot().push(KeyCode.F2);
        assertEquals(List.of("best", "tutorial", "ada"), names());
        assertTrue(window.robot().lookup("#model-rename-text").tryQuery().isEmpty());
    }

    @Test
    void droppedFiles_areImportedOrRefused() throws IOException {
        Path good = home.resolve("eve.digitpad");
        ModelFile.write(good, TestModels.untrained("x", 9));
        Path damaged = home.resolve("damaged.digitpad");
        Files.write(damaged, new byte[] {'P', 'K', 3, 4, 1});
        Path foreign = Files.writeString(home.resolve("foreign.txt"), "not a model");
        openModels();
        drop(good);
        window.await("the imported model", () -> names().contains("eve"));
        window.awaitText("notice", "\"eve\" was added to your models.");
        assertEquals("eve", window.text("model-title"));
        for (Path file : List.of(damaged, foreign)) {
            drop(file);
            window.await("the refusal", () -> window.text("notice").contains(file.toString()));
        }
        assertEquals(4, names().size());
    }

    @Test
    void searchAndColumns_filterAndSort() {
        openModels();
        window.robot().push(KeyCode.CONTROL, KeyCode.F);
        window.robot().type(KeyCode.A, KeyCode.D, KeyCode.A);
        window.await("the match", () -> names().equals(List.of("ada")));
        window.awaitText("models-status", "1 of 3 models");
        window.robot().push(KeyCode.ENTER);
        window.await("the selected match", () -> window.text("model-title").equals("ada"));
        assertTrue(table().isFocused());
        window.robot().push(KeyCode.CONTROL, KeyCode.F);
        window.robot().push(KeyCode.ESCAPE);
        window.await("all models", () -> names().size() == 3);
        sortBy("models-test");
        window.await("the order of accuracies", () -> names().equals(List.of("ada", "tutorial", "best")));
        sortBy("models-parameters");
        assertEquals("tutorial", names().get(2));
        assertEquals("ada", window.text("model-title"), "the selection stays");
    }

    @Test
    void noMatch_isSaid() {
        openModels();
        window.click("models-search");
        window.robot().type(KeyCode.X, KeyCode.Y, KeyCode.Z);
        window.awaitText("models-placeholder", "No matching models");
    }

    @Test
    void details_showLayersAndScores() {
        openModels();
        select("best");
        ModelInfo best = store.load("best").info();
        String parameters = String.format("%,d", best.architecture().parameterCount());
        List<String> layers = texts("model-layers");
        assertTrue(
                layers.containsAll(List.of("conv1a", "32×24×24", "batch normalization", parameters)), layers::toString);
        String accuracy = String.format("%.2f %%", 100 * best.testAccuracy().orElseThrow());
        assertTrue(
                texts("model-scores").contains(accuracy),
                () -> texts("model-scores").toString());
        assertTrue(texts("model-training").contains(best.training().dataset()));
        assertEquals("part of DigitPad", texts("model-file").get(1));
        select("ada");
        assertEquals(store.load("ada").info().architecture().layers().size() + 2, layerRows());
        assertTrue(window.text("model-origin").endsWith(" · from the run \"ada\""), window.text("model-origin"));
    }

    @Test
    void layerCalledAsItsKind_isNamedOnce() {
        openModels();
        select("tutorial");
        List<String> layers = texts("model-layers");
        assertEquals(1, layers.stream().filter("output"::equals).count(), layers::toString);
        assertTrue(layers.contains("dense, ReLU") && !layers.contains("dense"), layers::toString);
        assertTrue(layers.containsAll(List.of("conv1", "convolution 5x5, ReLU")), layers::toString);
    }

    @Test
    void pythonExample_isShownAndCopied() {
        openModels();
        select("tutorial");
        choose("model-python");
        TextInputControl program = window.node("python-example", TextInputControl.class);
        assertFalse(program.isEditable());
        assertEquals(ModelExport.pythonExample(Path.of("tutorial.onnx")), program.getText());
        assertTrue(program.getScene().getHeight() <= stage.getHeight());
        window.robot().clickOn("#python-copy");
        window.awaitText("python-copy", "Copied");
        assertEquals(
                program.getText(),
                WaitForAsyncUtils.waitForAsyncFx(
                        AppWindow.TIMEOUT_MILLIS,
                        () -> Clipboard.getSystemClipboard().getString()));
        window.robot().push(KeyCode.ESCAPE);
        window.await(
                "the end of the dialog",
                () -> window.robot().lookup("#python-example").tryQuery().isEmpty());
    }

    /** Chooses an item of the export menu that opens a dialog, and waits for the dialog. */
    private void choose(String item) {
        MenuButton menu = window.node("model-export", MenuButton.class);
        Platform.runLater(() -> menu.getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        window.await(
                "the dialog",
                () -> window.robot().lookup(".dialog-pane").tryQuery().isPresent());
    }

    @Test
    void freeSpace_deletesCheckpointsOfEndedRuns() {
        openModels();
        window.await("the usage", () -> window.text("disk-usage").endsWith(" · runs 2 MB"));
        window.robot().clickOn("#free-space");
        window.await(
                "the dialog",
                () -> window.robot().lookup("#free-total").tryQuery().isPresent());
        assertEquals("Selected: 2 MB", window.text("free-total"));
        assertEquals(
                "ada: 250 of " + String.format("%,d", run.record().plan().steps()) + " steps, 2 MB",
                window.node("free-" + run.id(), Labeled.class).getText());
        window.robot().clickOn("#free-" + run.id());
        assertTrue(window.node("free-confirm", Node.class).isDisabled());
        window.robot().clickOn("#free-" + run.id()).clickOn("#free-confirm");
        window.awaitText("notice", "Freed 2 MB.");
        window.await("the smaller usage", () -> !window.text("disk-usage").endsWith("MB"));
        assertTrue(window.node("free-space", Node.class).isDisabled());
        RunSummary summary = RunSummary.of(run);
        assertFalse(summary.canResume());
        assertEquals(0, summary.stepsSaved());
    }

    private void openModels() {
        window.click("tab-models");
        window.await("the models", () -> names().size() >= 3);
    }

    private void select(String name) {
        window.robot().interact(() -> {
            table().requestFocus();
            table().getSelectionModel().select(names().indexOf(name));
        });
        window.awaitText("model-title", name);
    }

    private void sortBy(String column) {
        window.robot().interact(() -> {
            TableColumn<Object, ?> sorted = table().getColumns().stream()
                    .filter(each -> column.equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            table().getSortOrder().setAll(List.of(sorted));
        });
    }

    private void answer(String field, String text) {
        window.await(
                "the dialog",
                () -> window.robot().lookup("#" + field).tryQuery().isPresent());
        window.robot().interact(() -> window.node(field, TextInputControl.class).setText(text));
        window.robot().clickOn("OK");
    }

    private void drop(Path file) {
        assertTrue(WaitForAsyncUtils.waitForAsyncFx(
                AppWindow.TIMEOUT_MILLIS,
                () -> new DroppedFiles(List.of(file)).onto(window.node("models", Node.class))));
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table() {
        return window.node("models", TableView.class);
    }

    /** Returns the names in the order of the table. */
    private List<String> names() {
        TableColumn<Object, ?> any = table().getColumns().get(0);
        return IntStream.range(0, table().getItems().size())
                .mapToObj(row -> nameOf(any.getCellObservableValue(row).getValue()))
                .toList();
    }

    /** Returns the name of a row, whose type is not visible here. */
    private static String nameOf(Object row) {
        return row.toString().replaceFirst("(?s)^.*?name=([^,]*),.*$", "$1");
    }

    private String note(String model) {
        return new ModelCatalog(store).find(model).note();
    }

    private List<String> texts(String grid) {
        return window
                .robot()
                .from(window.node(grid, GridPane.class))
                .lookup(".label")
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }

    private int layerRows() {
        return window.node("model-layers", GridPane.class).getRowCount();
    }
}
