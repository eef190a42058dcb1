package digitpad;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** After a change of screen, the keys belong to its content and not to its tab. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FocusInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;
    private Scene scene;

    @Start
    void open(Stage stage) {
        window = AppWindow.withSampleData(stage, home);
        scene = stage.getScene();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void changeOfScreen_focusesItsContent() {
        assertFocused("pad");
        window.click("tab-inside");
        assertFocused("network-picture");
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertFocused("settings");
        window.robot().interact(() -> window.node("tab-draw", Node.class).requestFocus());
        window.robot().push(KeyCode.SPACE);
        assertFocused("pad");
    }

    @Test
    void keysOnInside_operateThePicture() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-inside");
        window.awaitText("inside-answer", "1");
        window.robot().push(KeyCode.RIGHT);
        window.awaitText("cell-title", "conv1a · map 0 · row 0, column 1");
        window.robot().push(KeyCode.SPACE);
        window.await("the player", () -> window.node("player", Node.class).isVisible());
        window.click("tab-draw");
        window.click("tab-inside");
        window.robot().push(KeyCode.SPACE).push(KeyCode.ESCAPE);
        window.await(
                "the picture", () -> window.node("network-picture", Node.class).isVisible());
        window.click("tab-draw");
        window.awaitText("answer", "1");
        window.robot().push(KeyCode.DELETE);
        window.awaitText("answer", "");
    }

    private void assertFocused(String id) {
        assertSame(window.node(id, Node.class), scene.getFocusOwner());
    }
}
