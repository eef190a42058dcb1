package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.network.Preset;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.testfx.util.WaitForAsyncUtils;

/** The Train tab of the application window. */
final class TrainTab {
    private final AppWindow window;

    private TrainTab(AppWindow window) {
        this.window = window;
    }

    /** Opens the tab and waits until the test data is loaded. */
    static TrainTab open(AppWindow window) {
        window.click("tab-train");
        window.await("the data", () -> !window.node("start", Node.class).isDisabled());
        assertEquals("Not MNIST, but in the MNIST format", window.text("data-status"));
        return new TrainTab(window);
    }

    /** Opens the tab with a preset that has a small network, for tests that do not depend on the network. */
    static TrainTab withSmallNetwork(AppWindow window) {
        return withPreset(window, Preset.QUICK);
    }

    static TrainTab withPreset(AppWindow window, Preset preset) {
        TrainTab tab = open(window);
        window.robot().interact(() -> presets(window).setValue(preset));
        return tab;
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Preset> presets(AppWindow window) {
        return window.node("preset", ComboBox.class);
    }

    void fill(String field, String text) {
        window.robot().interact(() -> window.node(field, TextField.class).setText(text));
    }

    @SuppressWarnings("unchecked")
    List<String> log() {
        return List.copyOf(window.node("log", ListView.class).getItems());
    }

    /** Returns the bounds of a node in the window after layout. */
    Bounds bounds(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            Node node = window.node(id, Node.class);
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }
}
