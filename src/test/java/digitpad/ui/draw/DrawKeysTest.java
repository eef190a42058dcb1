package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.InkPoint;
import digitpad.owndigits.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the keys of the Draw screen, without JavaFX running. */
class DrawKeysTest {
    @TempDir
    Path home;

    private final Background background = new Background(new FakeUiThread());
    private final Notices notices = new Notices();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private Duration now = Duration.ZERO;
    private final EscapeGuard guard = new EscapeGuard(() -> now.toNanos());

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void escape_clearsTheDrawing() {
        drawDot();
        guard.setInFront(true);
        press(KeyCode.ESCAPE);
        assertTrue(isBlank(), "no other screen was left");
    }

    @Test
    void escapeAfterChangeOfScreen_keepsTheDrawing() {
        drawDot();
        guard.setInFront(false);
        now = Duration.ofSeconds(60);
        guard.setInFront(true);
        press(KeyCode.ESCAPE);
        now = now.plusMillis(999);
        press(KeyCode.ESCAPE);
        assertFalse(isBlank());
        now = now.plusMillis(1);
        press(KeyCode.ESCAPE);
        assertTrue(isBlank());
    }

    @Test
    void deleteAfterChangeOfScreen_clearsTheDrawing() {
        for (KeyCode key : new KeyCode[] {KeyCode.DELETE, KeyCode.BACK_SPACE}) {
            drawDot();
            guard.setInFront(false);
            guard.setInFront(true);
            press(key);
            assertTrue(isBlank(), key.name());
        }
    }

    private void press(KeyCode key) {
        keys().handlePressed(new KeyEvent(
                KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", key, false, false, false, false));
    }

    private DrawKeys keys() {
        CorrectionViewModel corrections = new CorrectionViewModel(drawing, new OwnDigits(home), background, notices);
        return new DrawKeys(
                drawing,
                new ImageExchange(drawing, new PicturePreviewModel(drawing), background, notices, model -> {}),
                corrections,
                new UndoViewModel(drawing, corrections),
                guard);
    }

    private void drawDot() {
        drawing.press(new InkPoint(100, 100), CurrentDrawing.Tool.PEN);
        drawing.release();
    }

    private boolean isBlank() {
        return drawing.sheetProperty().get().isBlank();
    }
}
