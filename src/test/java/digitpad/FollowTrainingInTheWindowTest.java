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

/** The pad, read by the network in training. */
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
    void thePadAnswersWithTheNetworkInTrainingWhileThatIsWished() {
        window.drawOne();
        window.awaitText("answer", "1");
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("follow");
        window.click("start");
        window.await("the network in training", () -> window.modelChipText().startsWith("in training · step "));
        String first = window.modelChipText();
        window.click("tab-draw");
        String before = figures();
        window.await(
                "a later state of it",
                () -> !window.modelChipText().equals(first)
                        && window.modelChipText().startsWith("in training"));
        window.await("bars that move by themselves", () -> !figures().equals(before));
        assertEquals("best", remembered(), "what is in training is not the model for the next start");
        window.click("tab-train");
        window.click("follow");
        assertTrue(window.modelChipText().startsWith("best"), window.modelChipText());
        window.click("follow");
        window.await(
                "the network in training again", () -> window.modelChipText().startsWith("in training"));
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        window.await("the model from before", () -> window.modelChipText().startsWith("best"));
        assertEquals("best", remembered(), "what was stopped may be half learned");

        tab.fill("steps", "300");
        window.click("start");
        window.await(
                "the network that came to its end", () -> window.modelChipText().startsWith("my network"));
    }

    @Test
    void whoChoosesAModelEndsTheFollowing() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("follow");
        window.click("start");
        window.await("the network in training", () -> window.modelChipText().startsWith("in training"));
        MenuButton menu = window.node("model-chip", MenuButton.class);
        window.await("the models", () -> menu.getItems().size() == 2);
        window.robot().interact(() -> menu.getItems().get(1).fire());
        window.await("the model chosen", () -> window.modelChipText().startsWith("tutorial"));
        assertFalse(window.node("follow", ToggleSwitch.class).isSelected());
    }

    private String figures() {
        return IntStream.range(0, 10)
                .mapToObj(digit -> window.text("probability-" + digit))
                .collect(Collectors.joining(" "));
    }

    private String remembered() {
        return DigitPad.settingsFile(UserFolders.under(home)).read().model();
    }
}
