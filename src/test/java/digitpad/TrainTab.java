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

/** The training tab of the application's window. */
final class TrainTab {
    private final AppWindow window;

    private TrainTab(AppWindow window) {
        this.window = window;
    }

    /** Opens it, and waits until the data of the test is there. */
    static TrainTab open(AppWindow window) {
        window.click("tab-train");
        window.await("the data", () -> !window.node("start", Node.class).isDisabled());
        assertEquals("not MNIST, but of its form", window.text("data-status"));
        return new TrainTab(window);
    }

    /** Opens it with the preset whose network is small: for what does not depend on the network. */
    static TrainTab withSmallNetwork(AppWindow window) {
        TrainTab tab = open(window);
        window.robot().interact(() -> presets(window).setValue(Preset.QUICK));
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

    /** Where something stands in the window once all of it has been laid out. */
    Bounds place(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            Node node = window.node(id, Node.class);
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }
}
