package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
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
class PicturePreviewInTheWindowTest {
    private static final int MAX_TABS = 40;

    @TempDir
    static Path home;

    private AppWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        window = new AppWindow(shown, home, home.resolve("no-data"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void pastedPicture_showsPreviewUntilPadIsCleared() {
        assertFalse(preview().isVisible());
        paste(70);
        window.awaitText("answer", "1");
        assertTrue(preview().isVisible());
        assertEquals("Ink in the picture", window.text("picture-preview-title"));
        assertTrue(window.node("picture-preview-image", Node.class)
                .getAccessibleText()
                .contains("was read as ink"));
        window.click("clear");
        window.await("no preview", () -> !preview().isVisible());
        window.click("undo");
        window.await("the preview again", () -> preview().isVisible());
    }

    @Test
    void pictureWithoutInk_isExplainedAndKeepsDrawing() {
        window.drawOne();
        window.awaitText("answer", "1");
        paste(0);
        window.await(
                "the reason",
                () -> window.text("picture-preview-caption").startsWith("No ink was found. Use a picture"));
        assertFalse(window.node("notice", Node.class).getParent().getParent().isVisible(), "not said twice");
        assertEquals("1", window.text("answer"));
        window.click("picture-preview-close");
        window.await("no preview", () -> !preview().isVisible());
        assertEquals("1", window.text("answer"));
        window.click("undo");
        window.awaitText("answer", "");
    }

    @Test
    void previewIsClosedByKeyboard() {
        paste(70);
        window.await("the preview", () -> preview().isVisible());
        Node button = window.node("picture-preview-close", Node.class);
        for (int i = 0; i < MAX_TABS && stage.getScene().getFocusOwner() != button; i++) {
            window.pressTab();
        }
        assertTrue(button.isFocused(), "reached by Tab");
        window.robot().push(KeyCode.SPACE);
        window.await("no preview", () -> !preview().isVisible());
        window.awaitText("answer", "1");
    }

    @Test
    void inkInPreview_isTinted() {
        paste(70);
        window.await("the tinted bar", () -> preview().isVisible() && isBlue(middleOfPicture()));
    }

    private int middleOfPicture() {
        Node picture = window.node("picture-preview-image", Node.class);
        int[] pixels = Snapshots.pixels(picture, new SnapshotParameters());
        return pixels[(pixels.length + (int) picture.getLayoutBounds().getWidth()) / 2];
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xFF) > (rgb >> 16 & 0xFF) + 50;
    }

    private Node preview() {
        return window.node("picture-preview", Node.class);
    }

    /** Pastes a picture of a bar of this length in pixels. */
    private void paste(int length) {
        WritableImage picture = new WritableImage(60, 100);
        PixelWriter pixels = picture.getPixelWriter();
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 60; x++) {
                boolean ink = x >= 27 && x < 35 && y >= 15 && y < 15 + length;
                pixels.setColor(x, y, ink ? Color.BLACK : Color.WHITE);
            }
        }
        WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.click("paste");
    }
}
