package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.model.NetworkFile;
import digitpad.model.NetworkStore;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Layer;
import digitpad.network.Preset;
import digitpad.network.StartingPoint;
import digitpad.ui.controls.DisabledHint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the network editor with mouse and keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class EditorInTheWindowTest {
    @TempDir
    private Path home;

    private AppWindow window;
    private NetworkStore store;

    @Start
    void open(Stage stage) {
        store = new NetworkStore(home.resolve("data/networks"));
        window = AppWindow.withSampleData(stage, home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openEditor(Preset preset) {
        TrainTab.withPreset(window, preset);
        window.click("edit-network");
        window.await("the focus on the first layer", () -> node("layer-0").isFocused());
        window.await("the network", () -> networkOpened(preset));
    }

    private static boolean isInside(Node part, Node whole) {
        return whole.localToScene(whole.getLayoutBounds()).contains(part.localToScene(part.getLayoutBounds()));
    }

    private boolean networkOpened(Preset preset) {
        return exists("network-lesson")
                && window.text("network-lesson")
                        .equals(StartingPoint.all().stream()
                                .filter(start -> start.preset().equals(preset))
                                .findFirst()
                                .orElseThrow()
                                .lesson());
    }

    private Node node(String id) {
        return window.node(id, Node.class);
    }

    private String focused() {
        return String.valueOf(node("layers").getScene().getFocusOwner().getId());
    }

    private boolean exists(String id) {
        return window.robot().lookup("#" + id).queryAll().stream().anyMatch(EditorInTheWindowTest::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyCode... keys) {
        window.robot().push(keys);
    }

    private void choose(String menu, String item) {
        window.robot()
                .interact(() -> window.node(menu, MenuButton.class).getItems().stream()
                        .filter(candidate -> item.equals(candidate.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private String shape(int index) {
        return window.robot()
                .lookup("#layer-" + index + " .layer-shape")
                .<Labeled>query()
                .getText();
    }

    private void type(String id, String text) {
        window.robot().interact(() -> window.node(id, TextField.class).setText(text));
    }

    @Test
    void keysMoveDuplicateRemoveAndUndo() {
        openEditor(Preset.TUTORIAL);
        assertEquals(
                "conv1, activation1, pool1, conv2, activation2, pool2, dense, activation3, dropout1, output", names());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertEquals("layer-2", focused());
        press(KeyCode.ALT, KeyCode.UP);
        assertEquals("32×14×14", shape(1));
        assertEquals("layer-1", focused());
        press(KeyCode.CONTROL, KeyCode.D);
        assertEquals("32×7×7", shape(2));
        assertEquals("layer-2", focused());
        press(KeyCode.DELETE);
        press(KeyCode.DELETE);
        assertEquals("conv1, pool1, conv2, activation1, pool2, dense1, activation2, dropout1, output", names());
        for (int i = 0; i < 4; i++) {
            press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(
                "conv1, activation1, pool1, conv2, activation2, pool2, dense, activation3, dropout1, output", names());
        assertTrue(node("editor-undo").isDisabled());
        press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("32×14×14", shape(1));
    }

    @Test
    void gripDragsALayer() {
        openEditor(Preset.TUTORIAL);
        Node grip = window.robot().lookup("#layer-0 .layer-grip").query();
        Bounds end = node("layer-2").localToScreen(node("layer-2").getBoundsInLocal());
        window.robot().moveTo(grip).press(MouseButton.PRIMARY);
        window.robot().moveTo(end.getCenterX(), end.getCenterY()).release(MouseButton.PRIMARY);
        assertEquals("1×28×28", shape(0));
        assertEquals("1×14×14", shape(1));
        assertEquals("32×14×14", shape(2));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("32×28×28", shape(0));
    }

    @Test
    void impossiblePooling_isExplainedAndFixed() {
        openEditor(Preset.TUTORIAL);
        press(KeyCode.END);
        press(KeyCode.UP);
        choose("layer-add", "add-pooling");
        assertEquals("pool3", caption(9));
        window.await("the scrolling to it", () -> isInside(node("layer-9"), node("layers")));
        assertEquals(
                "Pooling needs maps, but the dense layer \"dense1\" before it has only units.",
                window.text("layer-9-problem"));
        assertTrue(node("network-save").isDisabled());
        assertTrue(node("network-train").isDisabled());
        assertEquals(
                "The layers do not fit together. The marked layer says why.",
                DisabledHint.of(node("network-train")).orElseThrow());
        window.click("layer-9-fix");
        assertFalse(exists("layer-9-problem"));
        assertEquals("pool3", caption(6));
        assertEquals("64×3×3", shape(6));
        assertFalse(node("network-train").isDisabled());
    }

    @Test
    void sizesFollowWhatIsTyped() {
        openEditor(Preset.TUTORIAL);
        type("layer-0-maps", "6");
        assertEquals("6×28×28", shape(0));
        // 6 * 25 + 6 + 64 * 6 * 25 + 64 + 3,136 * 1,024 + 1,024 + 10 * 1,024 + 10
        assertEquals("3,232,358", window.text("total-parameters"));
        type("layer-0-maps", "0");
        assertEquals("6×28×28", shape(0));
        assertEquals("Enter a whole number from 1 to 256.", window.text("layer-0-problem"));
        assertEquals("Enter a whole number from 1 to 256.", window.text("editor-problem"));
        assertTrue(node("network-train").isDisabled());
        type("layer-0-maps", "12");
        assertEquals("12×28×28", shape(0));
        assertFalse(exists("layer-0-problem"));
        window.await("the estimate", () -> window.text("total-training").startsWith("about "));
        assertTrue(window.text("total-step").matches("about [0-9.,]+ m?s a step"), window.text("total-step"));
        assertTrue(window.text("total-training").endsWith(" for 20,000 steps"), window.text("total-training"));
        assertTrue(window.text("total-memory").matches("about [0-9.]+ MB"), window.text("total-memory"));
    }

    @Test
    void savedNetwork_isTrainedRenamedDeletedAndRestored() {
        openEditor(Preset.QUICK);
        assertFalse(window.text("network-lesson").isEmpty());
        press(KeyCode.DELETE);
        choose("layer-add", "add-activation");
        window.robot().interact(() -> this.<Activation>box("layer-1-function").setValue(Activation.TANH));
        type("editor-name", "mine");
        type("recipe-steps", "2");
        type("recipe-batch-size", "10");
        window.click("network-train");
        window.await("the network on the Train tab", () -> exists("preset") && "mine".equals(presetId()));
        assertEquals("2", window.node("steps", TextField.class).getText());
        Layer second = store.load("mine").architecture().layers().get(1);
        assertEquals(Activation.TANH, ((ActivationLayer) second).activation());
        window.click("start");
        window.await("the result", () -> node("result").isVisible());
        assertEquals("mine", trained("my network").preset());
        assertEquals(store.load("mine").architecture(), trained("my network").architecture());

        window.click("edit-network");
        window.await(
                "the saved network",
                () -> exists("editor-name")
                        && "mine"
                                .equals(window.node("editor-name", TextField.class)
                                        .getText()));
        assertTrue(node("network-save").isDisabled());
        choose("network-more", "network-delete");
        window.await("the undo", () -> exists("network-undo-delete"));
        assertEquals(List.of(), store.list());
        window.click("network-undo-delete");
        window.await(
                "the restored network",
                () -> !exists("network-undo-delete") && node("network-save").isDisabled());
        assertEquals("mine", store.list().get(0).id());
        choose("network-more", "network-duplicate");
        window.await(
                "the copy",
                () -> "mine-2"
                        .equals(window.node("editor-name", TextField.class).getText()));
        press(KeyCode.ESCAPE);
        window.await("the Train tab", () -> exists("preset"));
        assertTrue(this.<Preset>box("preset").getItems().stream()
                .anyMatch(network -> network.id().equals("mine-2")));
    }

    @Test
    void changesOfAnotherNetwork_areNotLostSilently() {
        openEditor(Preset.TUTORIAL);
        press(KeyCode.DELETE);
        press(KeyCode.ESCAPE);
        window.await("the Train tab", () -> exists("preset"));
        window.robot().interact(() -> this.<Preset>box("preset").setValue(Preset.QUICK));
        window.click("edit-network");
        window.await(
                "the question",
                () -> window.robot().lookup("Keep editing").tryQuery().isPresent());
        window.robot().clickOn("Keep editing");
        window.await("the draft", () -> exists("layer-0") && "activation1".equals(caption(0)));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("conv1", caption(0));
    }

    @Test
    void networkOfAModel_isOpenedFromModels() {
        window.click("tab-models");
        window.await("the models", () -> exists("models") && !table().getItems().isEmpty());
        window.robot().interact(() -> table().getSelectionModel().select(0));
        window.awaitText("model-title", "best");
        window.click("model-change");
        window.await("the network", () -> exists("layer-0") && "conv1a".equals(caption(0)));
        press(KeyCode.ESCAPE);
        window.await("the models", () -> exists("model-change"));
    }

    @Test
    void droppedFile_isImportedOrRefused() throws IOException {
        openEditor(Preset.QUICK);
        Path good = home.resolve("dropped.json");
        NetworkFile.write(good, StartingPoint.all().get(3).preset());
        Path bad = home.resolve("bad.json");
        Files.writeString(bad, "{}");
        drop(good);
        window.await(
                "the imported network",
                () -> "dropped"
                        .equals(window.node("editor-name", TextField.class).getText()));
        assertEquals("dropped", store.list().get(0).id());
        drop(bad);
        window.await(
                "the reason",
                () -> window.robot().lookup(".notice-bar:error").tryQuery().isPresent());
        assertEquals(1, store.list().size());
    }

    private void drop(Path file) {
        boolean accepted = WaitForAsyncUtils.waitForAsyncFx(
                AppWindow.TIMEOUT_MILLIS, () -> new DroppedFiles(List.of(file)).onto(node("layers")));
        assertTrue(accepted);
    }

    private TableView<?> table() {
        return window.node("models", TableView.class);
    }

    private ModelInfo trained(String name) {
        return new ModelStore(home.resolve("data/models"))
                .list().stream()
                        .filter(model -> model.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String id) {
        return window.node(id, ComboBox.class);
    }

    private String presetId() {
        return this.<Preset>box("preset").getValue().id();
    }

    private String caption(int index) {
        return window.robot()
                .lookup("#layer-" + index + " .layer-titles > .caption")
                .<Labeled>query()
                .getText();
    }

    private String names() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; exists("layer-" + i); i++) {
            names.append(i == 0 ? "" : ", ").append(caption(i));
        }
        return names.toString();
    }
}
