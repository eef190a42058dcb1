package digitpad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the plots and the log with real runs. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PlotsInTheWindowTest {
    @TempDir
    private static Path home;

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
    void plotsZoomAndCompareAndLogCopies() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        train("first", "first");
        assertFalse(window.node("accuracy-legend", Node.class).isVisible(), "one run needs no legend");

        assertTrue(window.node("loss-all", Node.class).isVisible(), "the first losses are above the plot");
        window.robot().doubleClickOn("#loss-plot").moveTo("#tab-runs");
        int[] all = pixels("loss-plot");
        assertFalse(window.node("loss-all", Node.class).isVisible(), "a double click shows everything");
        turnWheel("accuracy-plot");
        assertTrue(window.node("loss-all", Node.class).isVisible(), "both plots zoom together");
        window.robot().moveTo("#tab-runs");
        assertFalse(java.util.Arrays.equals(all, pixels("loss-plot")));
        window.click("accuracy-all");
        window.robot().moveTo("#tab-runs");
        assertFalse(window.node("loss-all", Node.class).isVisible());
        assertArrayEquals(all, pixels("loss-plot"));

        window.robot().interact(() -> window.node("accuracy-plot", Node.class).requestFocus());
        window.robot().write("+");
        assertTrue(window.node("loss-all", Node.class).isVisible(), "keys zoom as the wheel does");
        window.robot().write("-");
        assertFalse(window.node("loss-all", Node.class).isVisible());

        window.robot().moveTo("#accuracy-plot");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(java.util.Arrays.equals(all, pixels("loss-plot")), "both plots show the crosshair");
        window.robot().moveTo("#tab-runs");
        WaitForAsyncUtils.waitForFxEvents();
        assertArrayEquals(all, pixels("loss-plot"));

        window.click("loss-log");
        window.robot().moveTo("#tab-runs");
        assertFalse(java.util.Arrays.equals(all, pixels("loss-plot")));
        window.click("loss-log");

        window.click("log");
        window.robot().push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                AppWindow.TIMEOUT_MILLIS, () -> Clipboard.getSystemClipboard().getString());
        assertEquals(String.join("\n", tab.log()), copied);
        assertTrue(copied.contains("step 100, training accuracy "), copied);

        train("first", "first-2");
        window.await(
                "both runs in the legend",
                () -> window.node("accuracy-legend", Node.class).isVisible());
        assertEquals(
                List.of("first", "first-2"),
                window.node("accuracy-legend", Pane.class).getChildren().stream()
                        .map(entry -> ((Labeled) entry).getText())
                        .toList());
        window.click("tab-runs");
        window.await("the first run selected", () -> selectedBoxes().size() == 1);
        window.robot().clickOn(selectedBoxes().get(0));
        window.await(
                "only the second run",
                () -> !window.node("accuracy-legend", Node.class).isVisible());
    }

    private List<CheckBox> selectedBoxes() {
        return window.robot().lookup(".run-row .check-box").queryAllAs(CheckBox.class).stream()
                .filter(CheckBox::isSelected)
                .toList();
    }

    private void train(String name, String saved) {
        window.robot().interact(() -> {
            window.node("steps", TextField.class).setText("101");
            window.node("batch-size", TextField.class).setText("20");
            window.node("learning-rate", TextField.class).setText("0.001");
            window.node("model-name", TextField.class).setText(name);
        });
        window.click("start");
        window.await(
                "the result of " + saved,
                () -> window.node("result", Node.class).isVisible()
                        && window.text("result").contains("\"" + saved + "\""));
    }

    /** Turns the mouse wheel by one click away from the user, which the robot of the headless screen cannot do. */
    private void turnWheel(String id) {
        window.robot().interact(() -> {
            Node node = window.node(id, Node.class);
            Point2D middle = new Point2D(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
            Point2D onScreen = node.localToScreen(middle);
            Event.fireEvent(
                    node,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            middle.getX(),
                            middle.getY(),
                            onScreen.getX(),
                            onScreen.getY(),
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            0,
                            40,
                            0,
                            40,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        });
    }

    private int[] pixels(String id) {
        return Snapshots.pixels(window.node(id, Node.class), new SnapshotParameters());
    }
}
