package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.dataset.DatasetSource;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Chooses one of several datasets by keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DatasetListInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;
    private Scene scene;
    private ComboBox<DatasetSource> list;

    @Start
    void open(Stage stage) {
        Path several = home.resolve("several");
        for (String name : new String[] {"first", "second", "third"}) {
            SampleData.writeTo(several.resolve(name));
        }
        window = new AppWindow(stage, home, several);
        scene = stage.getScene();
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void focusList() {
        window.click("tab-train");
        list = window.node("data-choice", ComboBox.class);
        window.await("the list", () -> list.getParent().isVisible());
        window.robot().interact(list::requestFocus);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void arrowKeysAndEnter_chooseADataset() {
        window.robot().push(KeyCode.DOWN);
        assertTrue(list.isShowing(), "the list opens");
        assertNothingIsChosen();
        window.robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
        awaitDataset("second");
    }

    @Test
    void escapeInTheList_choosesNothing() {
        window.robot().push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ESCAPE);
        assertFalse(list.isShowing());
        assertNothingIsChosen();
        window.robot().push(KeyCode.UP);
        assertTrue(list.isShowing(), "the list opens again");
    }

    @Test
    void typingOnTheList_doesNothing() {
        KeyCode[] keys = {
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.C, KeyCode.Z, KeyCode.DELETE, KeyCode.LEFT, KeyCode.RIGHT
        };
        for (boolean isOpen : new boolean[] {false, true}) {
            for (KeyCode key : keys) {
                window.robot().push(key);
                assertEquals(isOpen, list.isShowing(), key::getName);
                assertNothingIsChosen();
            }
            window.robot().push(KeyCode.DOWN);
        }
    }

    private void assertNothingIsChosen() {
        assertTrue(list.getParent().isVisible());
        assertNull(list.getValue());
        assertSame(list, scene.getFocusOwner());
        assertTrue(window.node("start", Node.class).isDisabled());
    }

    private void awaitDataset(String name) {
        window.await("the dataset", () -> !window.node("start", Node.class).isDisabled());
        assertFalse(list.getParent().isVisible());
        assertEquals(
                name + " · 240 + 60",
                window.robot().lookup(".data-title").queryLabeled().getText());
    }
}
