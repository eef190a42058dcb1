package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.Model;
import digitpad.model.ModelExport;
import digitpad.model.ModelStore;
import digitpad.network.Activation;
import digitpad.network.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The way of a network of one's own: built from a preset, trained on MNIST, used on the pad, seen inside, exported. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OwnNetworkInTheWindowTest {
    @TempDir
    private Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, RealData.mnistFolder());
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private void add(String kind) {
        window.robot()
                .interact(() -> window.node("layer-add", MenuButton.class).getItems().stream()
                        .filter(item -> ("add-" + kind).equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    @SuppressWarnings("unchecked")
    private <T> void set(String id, T value) {
        window.robot().interact(() -> window.node(id, ComboBox.class).setValue(value));
    }

    private void type(String id, String text) {
        window.robot().interact(() -> window.node(id, TextField.class).setText(text));
    }

    @Test
    void ownNetwork_learnsToReadAndIsExported() {
        window.click("tab-train");
        window.await("MNIST", () -> !window.node("start", Node.class).isDisabled());
        set("preset", Preset.QUICK);
        window.click("edit-network");
        window.await("the layers", () -> window.node("layer-0", Node.class).isFocused());
        window.await("the preset", () -> window.text("total-layers").equals("12"));
        // Its dense layer, and the activation after it.
        window.robot().push(KeyCode.END).push(KeyCode.UP);
        window.robot().push(KeyCode.DELETE).push(KeyCode.UP).push(KeyCode.DELETE);
        add("dense");
        type("layer-11-units", "32");
        add("activation");
        set("layer-12-function", Activation.LEAKY_RELU);
        add("pooling");
        assertTrue(window.node("network-train", Node.class).isDisabled());
        window.click("layer-13-fix");
        type("recipe-steps", "300");
        type("editor-name", "leaky");
        window.click("network-train");

        window.await(
                "the network on the Train tab",
                () -> window.robot().lookup("#model-name").tryQuery().isPresent()
                        && window.node("preset", ComboBox.class)
                                .getValue()
                                .toString()
                                .equals("leaky"));
        type("model-name", "leaky one");
        window.click("start");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        Model model = new ModelStore(home.resolve("data/models")).load("leaky one");
        assertEquals(300, model.info().training().stepsDone());
        assertTrue(model.info().testAccuracy().orElseThrow() > 0.9, "test accuracy");

        window.click("use-model");
        window.await("the model in use", () -> window.modelChipText().startsWith("leaky one"));
        window.click("tab-draw");
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-inside");
        window.await("the network", () -> window.text("network-name").contains("leaky"));
        window.awaitText("inside-answer", "1");

        Path onnx = home.resolve("leaky.onnx");
        ModelExport.write(model, ModelExport.Format.ONNX, onnx);
        assertTrue(Files.exists(onnx));
    }
}
