package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Ink;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CorrectingInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void digitKeySavesDrawingAndUndoDeletesIt() {
        drawFour();
        window.robot().push(KeyCode.DIGIT4);
        window.awaitText("correction", "Saved as a 4");
        assertTrue(button(4).isSelected());
        OwnDigit digit = digits().get(0);
        assertEquals(1, digits().size());
        assertEquals(4, digit.label());
        assertEquals(2, digit.ink().strokes().size());
        assertEquals(
                0.6 * Ink.PAD_SIZE,
                digit.ink().strokes().get(1).points().get(0).x(),
                2,
                "start of the second stroke, in pad units");

        assertEquals("Undo label", window.text("undo"));
        window.robot().push(KeyCode.CONTROL, KeyCode.Z);
        window.awaitText("correction", "Label this digit");
        assertFalse(button(4).isSelected());
        assertEquals(List.of(), digits());
        window.awaitText("answer", "4");
        assertEquals("Undo", window.text("undo"), "now it undoes a stroke");
        assertEquals("Redo label", window.text("redo"));
    }

    @Test
    void buttonsSaveDrawingAndLastLabelWins() {
        drawFour();
        window.click("label-9");
        window.awaitText("correction", "Saved as a 9");
        window.click("label-8");
        window.awaitText("correction", "Saved as an 8");
        assertEquals(List.of(8), labels());
        assertFalse(button(9).isSelected());
        window.click("label-8");
        assertTrue(button(8).isSelected(), "a second click keeps the button selected");
        window.robot().push(KeyCode.ESCAPE);
        window.awaitText("correction", "Label this digit");
        assertFalse(button(8).isSelected());
        assertEquals(List.of(8), labels(), "clearing the pad deletes no saved digit");
    }

    @Test
    void everyDigitKeySavesItsLabel() {
        drawFour();
        for (int digit = 0; digit < 10; digit++) {
            int expected = digit;
            window.robot().write(Integer.toString(digit));
            window.await("saved as " + digit, () -> button(expected).isSelected());
            window.robot().write(Integer.toString((digit + 3) % 10));
            window.await(
                    "saved as another digit", () -> button((expected + 3) % 10).isSelected());
        }
        assertEquals(List.of(2), labels());
    }

    @Test
    void blankPad_savesNothing() {
        assertTrue(button(4).isDisabled());
        window.robot().push(KeyCode.DIGIT4);
        drawFour();
        assertFalse(button(4).isDisabled());
        window.robot().push(KeyCode.DIGIT7);
        window.awaitText("correction", "Saved as a 7");
        assertEquals(List.of(7), labels());
    }

    @Test
    void failedSave_showsErrorAndSelectsNothing() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.createFile(home.resolve("data/digits"));
        drawFour();
        window.click("label-4");
        window.await(
                "the notice",
                () -> window.node("notice", Node.class).isVisible()
                        && window.text("notice").contains("cannot be saved"));
        assertFalse(button(4).isSelected());
        assertFalse(window.node("pad-hint", Node.class).isVisible(), "the drawing stays on the pad");
    }

    @Test
    void smallestWindow_cutsNothingOff() {
        drawFour();
        WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            stage.setWidth(1000);
            stage.setHeight(680);
        });
        window.robot().push(KeyCode.DIGIT4);
        window.awaitText("correction", "Saved as a 4");
        window.await("the new window size", () -> stage.getScene().getWidth() == 1000);
        // 24 and 20 are the padding of the screen and the card. A card that is too wide would extend past the window.
        window.await("the last button inside the window", () -> right("label-9") <= 1000 - 24 - 20);
        assertTrue(left("label-0") > right("save"));
        for (Text text : window.robot().lookup("#draw-toolbar .text").queryAllAs(Text.class)) {
            assertFalse(text.getText().endsWith("..."), text.getText() + " is cut off");
        }
    }

    private double right(String id) {
        Node node = window.node(id, Node.class);
        return node.localToScene(node.getBoundsInLocal()).getMaxX();
    }

    private double left(String id) {
        Node node = window.node(id, Node.class);
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    private void drawFour() {
        window.draw(MouseButton.PRIMARY, 0.55, 0.2, 0.45, 0.4, 0.35, 0.55, 0.5, 0.55, 0.7, 0.55);
        window.draw(MouseButton.PRIMARY, 0.6, 0.3, 0.6, 0.5, 0.6, 0.7, 0.6, 0.85);
        window.awaitText("answer", "4");
    }

    private ToggleButton button(int digit) {
        return window.node("label-" + digit, ToggleButton.class);
    }

    private List<OwnDigit> digits() {
        return new OwnDigits(home.resolve("data/digits")).readAll();
    }

    private List<Integer> labels() {
        return digits().stream().map(OwnDigit::label).toList();
    }
}
