package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Double-clicks the button that starts a training, and that another button then replaces. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DoubleClicksInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;
    private Scene scene;
    /** The ids of the buttons that acted. */
    private final List<String> actions = new ArrayList<>();

    @Start
    void open(Stage stage) {
        window = AppWindow.withSampleData(stage, home);
        scene = stage.getScene();
    }

    @BeforeEach
    void prepareLongRun() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        scene.addEventFilter(ActionEvent.ACTION, event -> {
            // Other controls also act when the program sets their values.
            if (event.getTarget() instanceof Button button) {
                actions.add(button.getId());
            }
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void doubleClickOnStart_startsOneRun() {
        List<Integer> clickCounts = new ArrayList<>();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> clickCounts.add(event.getClickCount()));
        window.doubleClick("start");
        assertEquals(List.of(1, 2), clickCounts);
        Button pause = window.node("pause", Button.class);
        window.await("the training", () -> pause.isVisible() && !pause.isDisabled());
        // The second click of a slower double click.
        window.robot().interact(() -> click(pause, 2));
        assertEquals(List.of("start"), actions);
        window.robot().interact(() -> click(pause, 1));
        assertEquals(List.of("start", "pause"), actions);
        stopTheOnlyRun();
    }

    @Test
    void startDuringPreparation_isIgnored() {
        Button start = window.node("start", Button.class);
        window.robot().interact(() -> {
            start.fire();
            // The training cannot begin before the next click, because it needs the UI thread for that.
            click(start, 1);
            start.fire();
        });
        window.await("the first steps", () -> !window.text("progress-pace").isEmpty());
        assertEquals(List.of("start"), actions);
        stopTheOnlyRun();
    }

    private void stopTheOnlyRun() {
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals(1, new RunStore(home.resolve("data/runs")).list().size());
    }

    private static void click(Node button, int clickCount) {
        fire(button, MouseEvent.MOUSE_PRESSED, clickCount, true);
        fire(button, MouseEvent.MOUSE_RELEASED, clickCount, false);
    }

    private static void fire(Node button, EventType<MouseEvent> type, int clickCount, boolean down) {
        PickResult pick = new PickResult(button, 5, 5);
        Event.fireEvent(
                button,
                new MouseEvent(
                        type,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        clickCount,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        pick));
    }
}
