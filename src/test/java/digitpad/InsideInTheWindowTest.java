package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class InsideInTheWindowTest {
    /** More than there are things to go to. */
    private static final int MOST_TABS = 60;

    @TempDir
    static Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @BeforeEach
    void lookInside() {
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await(
                "a network to look into", () -> !window.text("network-name").startsWith("loading"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aDigitDrawnHereIsReadHereAndIsOnTheDrawTabToo() {
        assertEquals("", window.text("inside-answer"));
        drawOne();
        window.awaitText("inside-answer", "1");
        window.await("why", () -> window.text("why-question").startsWith("Why 1?"));
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.awaitText("answer", "1");
        window.click("clear");
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitText("inside-answer", "");
        window.click("inside-undo");
        window.awaitText("inside-answer", "1");
    }

    @Test
    void keysGoFromCellToCellAndTheReadingFollows() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.await("the probability", () -> window.text("cell-title").startsWith("output"));
        assertEquals("Reading it", window.text("topic"));
        window.robot().push(KeyCode.RIGHT);
        window.awaitText("cell-title", "conv1 · map 0 · row 0, column 1");
        window.awaitText("topic", "Convolution");
        window.robot().push(KeyCode.DOWN).push(KeyCode.PAGE_DOWN);
        window.awaitText("cell-title", "conv1 · map 1 · row 1, column 1");
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.awaitText("cell-title", "pool1 · map 1 · row 1, column 1");
        window.awaitText("topic", "Max-pooling");
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.awaitText("topic", "Batch norm");
        window.robot().push(KeyCode.ESCAPE);
        window.await("the probability again", () -> window.text("cell-title").startsWith("output"));
    }

    @Test
    void thePictureIsReachedByTabAndTakesSpace() {
        drawOne();
        window.awaitText("inside-answer", "1");
        Node picture = window.node("network-picture", Node.class);
        for (int i = 0; i < MOST_TABS && !picture.isFocused(); i++) {
            window.robot().push(KeyCode.TAB);
        }
        assertTrue(picture.isFocused());
        window.robot().push(KeyCode.DOWN);
        window.awaitText("cell-title", "conv1 · map 0 · row 1, column 0");
        window.robot().push(KeyCode.SPACE);
        window.await("the stage", () -> window.node("stage", Node.class).isVisible());
        assertEquals(Feather.PAUSE, playIcon(), "it plays");
        window.robot().push(KeyCode.SPACE);
        assertEquals(Feather.PLAY, playIcon(), "the same key pauses it");
        window.robot().push(KeyCode.ESCAPE);
        window.await("the picture again", picture::isFocused);
    }

    private Ikon playIcon() {
        return ((FontIcon) window.node("stage-play", Button.class).getGraphic()).getIconCode();
    }

    @Test
    void aPointedAtCellIsExplainedAndAClickKeepsIt() {
        drawOne();
        window.awaitText("inside-answer", "1");
        Bounds picture = onScreen("network-picture");
        // In the middle of its height the first column is the drawing.
        window.robot().moveTo(picture.getMinX() + 12, picture.getMinY() + 48 + (picture.getHeight() - 50) / 2);
        window.await("a pixel", () -> window.text("cell-title").startsWith("input"));
        String pointed = window.text("cell-title");
        window.robot().clickOn(MouseButton.PRIMARY);
        window.robot().moveTo("#inside-pad");
        window.await("it is kept", () -> window.text("cell-hint").contains("Esc"));
        assertEquals(pointed, window.text("cell-title"));
    }

    @Test
    void aConvolutionIsPlayedStepByStep() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.click("play");
        window.await("the stage", () -> window.node("stage", Node.class).isVisible());
        window.click("stage-play");
        window.click("stage-restart");
        window.awaitText("cell-title", "conv1 · map 0 · row 0, column 0");
        window.click("stage-forward");
        window.click("stage-forward");
        window.awaitText("cell-title", "conv1 · map 0 · row 0, column 2");
        window.click("stage-back");
        window.awaitText("cell-title", "conv1 · map 0 · row 0, column 1");
        window.robot().push(KeyCode.ESCAPE);
        window.await(
                "the network again",
                () -> window.node("network-picture", Node.class).isVisible());
    }

    @Test
    void erasingWhatDecidesChangesTheDrawing() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.click("side-mind");
        window.await(
                "what decides", () -> !window.node("mind-erase", Node.class).isDisabled());
        String before = window.text("mind-says");
        assertTrue(before.startsWith("Without the "), before);
        window.click("mind-erase");
        window.await("other ink, other pieces", () -> !window.text("mind-says").equals(before));
        window.click("inside-undo");
        window.await("the same as before", () -> window.text("mind-says").equals(before));
    }

    @Test
    void dropoutIsShownAtWorkAndTheTextsAreReadInTwoLanguages() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.click("side-dropout");
        window.click("dropout");
        window.await("both answers", () -> window.text("dropout-says").startsWith("All units: 1"));
        window.click("side-kernels");
        window.await(
                "no data is said to be missing",
                () -> window.text("exciting-status").startsWith("MNIST is not"));
        Labeled language = window.node("language", Labeled.class);
        assertFalse(language.getText().isBlank());
    }

    private Bounds onScreen(String id) {
        Node node = window.node(id, Node.class);
        return node.localToScreen(node.getBoundsInLocal());
    }

    private void drawOne() {
        Bounds pad = onScreen("inside-pad");
        double x = pad.getMinX() + pad.getWidth() / 2;
        window.robot().moveTo(x, pad.getMinY() + 0.2 * pad.getHeight()).press(MouseButton.PRIMARY);
        for (double y = 0.3; y < 0.85; y += 0.1) {
            window.robot().moveTo(x, pad.getMinY() + y * pad.getHeight());
        }
        window.robot().release(MouseButton.PRIMARY);
    }
}
