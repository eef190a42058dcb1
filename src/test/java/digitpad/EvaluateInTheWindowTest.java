package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
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

/** The Evaluate tab with MNIST and the user's digits, with mouse and keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class EvaluateInTheWindowTest {
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

    @Test
    void matrixCell_leadsToPadAndInside() {
        openTab();
        evaluateAll();
        assertEquals("best on MNIST", window.text("evaluation-title"));

        // Nines that are read as fours, with the keyboard: down to the last row, right to the fifth column.
        window.robot()
                .interact(() -> window.node("confusion-matrix", Node.class).requestFocus());
        window.robot().push(KeyCode.ESCAPE);
        for (int i = 0; i < 9; i++) {
            window.robot().push(KeyCode.DOWN);
        }
        for (int i = 0; i < 4; i++) {
            window.robot().push(KeyCode.RIGHT);
        }
        window.robot().push(KeyCode.ENTER);
        window.awaitText("evaluated-image-title", "9, read as 4");
        assertTrue(isInView("evaluated-image"), "the images are scrolled into view");
        String confidence = window.text("evaluated-image-probability-4");

        window.click("evaluated-image-open");
        window.awaitText("answer", "4");
        assertEquals(confidence, window.text("probability-4"), "the pad reads the same image");
        window.click("tab-evaluate");
        window.click("evaluated-image-inside");
        window.awaitText("inside-answer", "4");
    }

    @Test
    void canceledEvaluation_showsWhatWasRead() {
        openTab();
        window.click("evaluate");
        window.await(
                "the first results",
                () -> window.node("evaluation-results", Node.class).isVisible());
        window.click("evaluate");
        window.await(
                "the end", () -> !window.node("evaluate-progress", Node.class).isVisible());
        assertTrue(
                window.text("evaluation-state").matches("Stopped: [0-9,]+ of 10,000 images read.*"),
                window.text("evaluation-state"));
        assertFalse(window.text("evaluation-accuracy").isEmpty());
        window.click("evaluation-errors");
        window.click("gallery-all");
        assertFalse(window.node("gallery", ListView.class).getItems().isEmpty());
    }

    @Test
    void threeOwnDigits_areScored() {
        drawAndLabel(0.3, KeyCode.DIGIT1);
        drawAndLabel(0.5, KeyCode.DIGIT1);
        drawAndLabel(0.7, KeyCode.DIGIT7);
        openTab();
        window.click("evaluate-own");
        assertTrue(window.node("evaluate-own", RadioButton.class).isSelected());
        window.click("evaluate");
        window.await("the score", () -> window.text("evaluation-state").equals("3 images read"));
        assertEquals("66.67 %", window.text("evaluation-accuracy"));
        assertEquals("1 of 3", window.text("evaluation-errors"));
        window.click("confusion-7-1");
        window.awaitText("evaluated-image-title", "7, read as 1");
    }

    /** Draws a vertical line, which is read as a 1. Lines at different places are different digits of the user. */
    private void drawAndLabel(double x, KeyCode label) {
        window.draw(MouseButton.PRIMARY, x, 0.2, x, 0.4, x, 0.6, x, 0.8);
        window.awaitText("answer", "1");
        window.robot().push(label);
        window.await("the saved digit", () -> window.text("correction").startsWith("Saved as a"));
        window.robot().push(KeyCode.ESCAPE);
        window.await("a blank pad", () -> window.node("pad-hint", Node.class).isVisible());
    }

    private void openTab() {
        window.click("tab-evaluate");
        window.await(
                "MNIST and a model", () -> !window.node("evaluate", Node.class).isDisabled());
    }

    private void evaluateAll() {
        window.click("evaluate");
        window.await("all results", () -> window.text("evaluation-state").equals("10,000 images read"));
        window.await(
                "the end", () -> !window.node("evaluate-progress", Node.class).isVisible());
    }

    private boolean isInView(String id) {
        Node node = window.node(id, Node.class);
        Node results = window.node("evaluation-results", Node.class);
        Bounds shown = results.localToScene(results.getBoundsInLocal());
        return shown.contains(node.localToScene(node.getBoundsInLocal()));
    }
}
