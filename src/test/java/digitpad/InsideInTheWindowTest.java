package digitpad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
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
    /** More than the number of controls that can have the focus. */
    private static final int MAX_TABS = 60;

    @TempDir
    static Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @BeforeEach
    void openInsideTab() {
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("a network to inspect", () -> !window.text("network-name").startsWith("Loading"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void drawingIsSharedWithTheDrawTab() {
        assertEquals("", window.text("inside-answer"));
        drawOne();
        window.awaitText("inside-answer", "1");
        window.await("the saliency", () -> window.text("why-question").startsWith("Why 1?"));
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.awaitText("answer", "1");
        window.click("clear");
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitText("inside-answer", "");
        window.click("inside-undo");
        window.awaitText("inside-answer", "1");
    }

    @Test
    void arrowKeysTurnTheNetworkInSpace() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.await("the probability", () -> window.text("cell-title").startsWith("output"));
        window.click("space");
        assertTrue(window.node("space-view", Node.class).isVisible());
        assertFalse(window.node("network-picture", Node.class).isVisible());
        // The mouse must not point at a cell.
        window.robot().moveTo("#model-chip");
        window.robot().push(KeyCode.RIGHT);
        assertTrue(window.text("cell-title").startsWith("output"), "an arrow key turns instead of selecting a cell");
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.awaitText("cell-title", "conv1b · map 0 · row 0, column 0");
        window.robot().push(KeyCode.ESCAPE);
        window.await("no cell", () -> window.text("cell-title").startsWith("output"));
        window.click("space");
        assertTrue(window.node("network-picture", Node.class).isVisible());
    }

    @Test
    void arrowKeysSelectCellsAndTheirTopics() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.await("the probability", () -> window.text("cell-title").startsWith("output"));
        assertEquals("Overview", window.text("topic"));
        window.robot().push(KeyCode.RIGHT);
        window.awaitText("cell-title", "conv1a · map 0 · row 0, column 1");
        window.awaitText("topic", "Convolution");
        window.robot().push(KeyCode.DOWN).push(KeyCode.PAGE_DOWN);
        window.awaitText("cell-title", "conv1a · map 1 · row 1, column 1");
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.awaitText("cell-title", "conv1b · map 1 · row 1, column 1");
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.awaitText("cell-title", "pool1 · map 1 · row 1, column 1");
        window.awaitText("topic", "Max-pooling");
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
        window.awaitText("topic", "Batch norm");
        window.robot().push(KeyCode.ESCAPE);
        window.await("the probability again", () -> window.text("cell-title").startsWith("output"));
    }

    @Test
    void tabFocusesThePictureAndSpacePlays() {
        drawOne();
        window.awaitText("inside-answer", "1");
        Node picture = window.node("network-picture", Node.class);
        for (int i = 0; i < MAX_TABS && !picture.isFocused(); i++) {
            window.robot().push(KeyCode.TAB);
        }
        assertTrue(picture.isFocused());
        window.robot().push(KeyCode.DOWN);
        window.awaitText("cell-title", "conv1a · map 0 · row 1, column 0");
        window.robot().push(KeyCode.SPACE);
        window.await("the player", () -> window.node("player", Node.class).isVisible());
        assertEquals(Feather.PAUSE, playIcon(), "Space starts playing");
        window.robot().push(KeyCode.SPACE);
        assertEquals(Feather.PLAY, playIcon(), "Space again pauses");
        window.robot().push(KeyCode.ESCAPE);
        window.await("the picture again", picture::isFocused);
    }

    private Ikon playIcon() {
        return ((FontIcon) window.node("player-play", Button.class).getGraphic()).getIconCode();
    }

    @Test
    void hoveringSelectsACellAndClickingPinsIt() {
        drawOne();
        window.awaitText("inside-answer", "1");
        Bounds picture = onScreen("network-picture");
        // The first column is the input, vertically centered.
        window.robot().moveTo(picture.getMinX() + 12, picture.getMinY() + 48 + (picture.getHeight() - 50) / 2);
        window.await("a pixel", () -> window.text("cell-title").startsWith("input"));
        String hovered = window.text("cell-title");
        window.robot().clickOn(MouseButton.PRIMARY);
        window.robot().moveTo("#inside-pad");
        window.await("the cell to be pinned", () -> window.text("cell-hint").contains("Esc"));
        assertEquals(hovered, window.text("cell-title"));
    }

    @Test
    void convolutionIsPlayedStepByStep() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.click("play");
        window.await("the player", () -> window.node("player", Node.class).isVisible());
        window.click("player-play");
        window.click("player-restart");
        window.awaitText("cell-title", "conv1a · map 0 · row 0, column 0");
        window.click("player-forward");
        window.click("player-forward");
        window.awaitText("cell-title", "conv1a · map 0 · row 0, column 2");
        window.click("player-back");
        window.awaitText("cell-title", "conv1a · map 0 · row 0, column 1");
        window.robot().push(KeyCode.ESCAPE);
        window.await(
                "the network again",
                () -> window.node("network-picture", Node.class).isVisible());
    }

    @Test
    void erasingAPieceChangesTheDrawing() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.click("side-whatif");
        window.await(
                "a piece to erase",
                () -> !window.node("whatif-erase", Node.class).isDisabled());
        String before = window.text("whatif-text");
        assertTrue(before.startsWith("Without the "), before);
        window.click("whatif-erase");
        window.await("another counterfactual", () -> !window.text("whatif-text").equals(before));
        window.click("inside-undo");
        window.await(
                "the previous counterfactual", () -> window.text("whatif-text").equals(before));
    }

    @Test
    void dropoutAndMissingDataAreReported() {
        drawOne();
        window.awaitText("inside-answer", "1");
        window.click("side-dropout");
        window.click("dropout");
        window.await("both answers", () -> window.text("dropout-result").startsWith("All units: 1"));
        window.click("side-kernels");
        window.await(
                "the message that MNIST is missing",
                () -> window.text("top-images-status").startsWith("MNIST is not"));
        Labeled language = window.node("language", Labeled.class);
        assertFalse(language.getText().isBlank());
    }

    /** The last maps and the probabilities have a gap between them, 24 pixels wide. */
    @Test
    void selectionStaysOnTheMapsOfAZoomedPicture() {
        drawOne();
        window.awaitText("inside-answer", "1");
        Node picture = window.node("network-picture", Node.class);
        // Typed, because a clicked button would take the arrow keys.
        window.robot().write("++++");
        window.robot().push(KeyCode.RIGHT);
        int[] empty = Snapshots.pixels(picture, gap(picture));
        String before;
        do {
            before = window.text("cell-title");
            window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT);
            assertArrayEquals(empty, Snapshots.pixels(picture, gap(picture)), () -> window.text("cell-title"));
        } while (!before.equals(window.text("cell-title")));
    }

    private static SnapshotParameters gap(Node picture) {
        Bounds bounds = picture.getLayoutBounds();
        SnapshotParameters parameters = new SnapshotParameters();
        Bounds place = picture.localToParent(
                new BoundingBox(Math.floor(bounds.getWidth() - 156) + 3, 52, 16, bounds.getHeight() - 56));
        parameters.setViewport(new Rectangle2D(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
        return parameters;
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
