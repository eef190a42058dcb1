package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import digitpad.files.UserFolders;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests that the Draw tab can use the network in training. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FollowTrainingInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = AppWindow.withSampleData(stage, home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void drawTabFollowsTrainingWhileEnabled() {
        window.drawOne();
        window.awaitText("answer", "1");
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("follow");
        window.click("start");
        window.await(
                "the network in training", () -> window.modelChipText().startsWith("my network · in training, step "));
        String first = window.modelChipText();
        window.click("tab-draw");
        String before = probabilities();
        window.await(
                "a later step",
                () -> !window.modelChipText().equals(first)
                        && window.modelChipText().contains("in training"));
        window.await("bars that move without drawing", () -> !probabilities().equals(before));
        assertEquals("best", savedModel(), "the network in training is not saved as the active model");
        window.click("tab-train");
        window.click("follow");
        assertTrue(window.modelChipText().startsWith("best"), window.modelChipText());
        window.click("follow");
        window.await(
                "the network in training again", () -> window.modelChipText().contains("in training"));
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        window.await("the previous model", () -> window.modelChipText().startsWith("best"));
        assertEquals("best", savedModel(), "a stopped run may be half trained");

        tab.fill("steps", "300");
        window.click("start");
        window.await(
                "the network of the finished run", () -> window.modelChipText().matches("my network-2 · [0-9.]+ %"));
    }

    @Test
    void choosingModelStopsFollowing() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("follow");
        window.click("start");
        window.await("the network in training", () -> window.modelChipText().contains("in training"));
        MenuButton menu = window.node("model-chip", MenuButton.class);
        window.await("the models", () -> menu.getItems().size() == 2);
        window.robot().interact(() -> menu.getItems().get(1).fire());
        window.await("the model chosen", () -> window.modelChipText().startsWith("tutorial"));
        assertFalse(window.node("follow", ToggleSwitch.class).isSelected());
    }

    private String probabilities() {
        return IntStream.range(0, 10)
                .mapToObj(digit -> window.text("probability-" + digit))
                .collect(Collectors.joining(" "));
    }

    private String savedModel() {
        return DigitPad.settingsFile(UserFolders.under(home)).read().model();
    }
}
