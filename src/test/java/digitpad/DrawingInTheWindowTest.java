package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
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
class DrawingInTheWindowTest {
    @TempDir
    static Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void drawnDigit_isRecognizedAndShownInBars() {
        window.assertNoPrediction();
        window.drawOne();
        // Answers to the unfinished stroke come first.
        window.await(
                "a confident answer",
                () -> window.text("answer").equals("1")
                        && window.probability(1) > 50
                        && window.text("confidence").endsWith("% sure"));
        window.await(
                "ten rounded percentages of one answer",
                () -> Math.abs(IntStream.range(0, 10)
                                        .mapToDouble(window::probability)
                                        .sum()
                                - 100)
                        <= 0.6);
        assertFalse(window.node("pad-hint", javafx.scene.Node.class).isVisible());
    }

    @Test
    void barsChangeDuringTheStroke() {
        window.robot().moveTo("#pad").press(MouseButton.PRIMARY).moveBy(0, 60).moveBy(0, 60);
        window.await(
                "an answer before the stroke ends", () -> !window.text("answer").isEmpty());
        window.robot().release(MouseButton.PRIMARY);
    }

    @Test
    void buttonsUndoRedoAndClearStrokes() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("undo");
        window.awaitText("answer", "");
        window.assertNoPrediction();
        window.click("redo");
        window.awaitText("answer", "1");
        window.click("clear");
        window.awaitText("answer", "");
        window.assertNoPrediction();
        window.click("undo");
        window.awaitText("answer", "1");
    }

    @Test
    void keysUndoRedoClearAndChangePenWidth() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.robot().push(KeyCode.CONTROL, KeyCode.Z);
        window.awaitText("answer", "");
        window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.awaitText("answer", "1");
        window.robot().push(KeyCode.ESCAPE);
        window.awaitText("answer", "");
        double before = window.node("width", Slider.class).getValue();
        window.robot().write("]");
        assertEquals(before + 2, window.node("width", Slider.class).getValue());
        window.robot().write("[");
        assertEquals(before, window.node("width", Slider.class).getValue());
        window.robot().write("+=-");
        assertEquals(before + 2, window.node("width", Slider.class).getValue());
    }

    @Test
    void rightMouseButtonErases() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.draw(MouseButton.SECONDARY, 0.5, 0.1, 0.5, 0.25, 0.5, 0.4, 0.5, 0.55, 0.5, 0.7, 0.5, 0.9);
        window.awaitText("answer", "");
        window.assertNoPrediction();
    }

    @Test
    void eraserToolErasesWithLeftMouseButton() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("erase");
        window.draw(MouseButton.PRIMARY, 0.5, 0.1, 0.5, 0.25, 0.5, 0.4, 0.5, 0.55, 0.5, 0.7, 0.5, 0.9);
        window.awaitText("answer", "");
    }

    @Test
    void pastedPicture_isRecognized() {
        WritableImage picture = new WritableImage(60, 100);
        PixelWriter pixels = picture.getPixelWriter();
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 60; x++) {
                pixels.setColor(x, y, x >= 27 && x < 35 && y >= 15 && y < 85 ? Color.BLACK : Color.WHITE);
            }
        }
        WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.click("paste");
        window.awaitText("answer", "1");
        window.click("undo");
        window.awaitText("answer", "");
    }

    @Test
    void themeButton_changesAndSavesTheme() {
        var root = window.node("pad", javafx.scene.Node.class).getScene().getRoot();
        boolean dark = root.getStyleClass().contains("dark");
        window.click("theme");
        window.await("the other theme", () -> root.getStyleClass().contains("dark") != dark);
        window.await("the settings file", () -> java.nio.file.Files.exists(home.resolve("data/settings.json")));
    }
}
