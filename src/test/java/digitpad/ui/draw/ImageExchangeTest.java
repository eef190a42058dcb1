package digitpad.ui.draw;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.InkPoint;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests opening and saving pictures, and recognizing them, without JavaFX running. */
class ImageExchangeTest {
    private static final int TIMEOUT_SECONDS = 60;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> uiQueue = new LinkedBlockingQueue<>();
    private final Background background = new Background(uiQueue::add);
    private final Notices notices = new Notices();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private final DrawViewModel viewModel = new DrawViewModel(ENGINE, drawing, uiQueue::add, notices);
    private final ImageExchange images = new ImageExchange(drawing, background, notices);

    @AfterEach
    void close() {
        viewModel.close();
        background.close();
    }

    @Test
    void savedDrawing_canBeOpened() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(140, 220));
        drawing.release();
        Path file = folder.resolve("digit.png");
        images.save(file);
        runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains(file.toString()));
        assertTrue(Files.exists(file));

        drawing.clear();
        images.open(file);
        runUntil(() -> drawing.sheetProperty().get().picture().isPresent());
        assertTrue(drawing.sheetProperty().get().ink().isEmpty());
        runUntil(() -> !viewModel.imageProperty().get().isBlank());
    }

    @Test
    void invalidPicture_showsErrorAndKeepsDrawing() throws Exception {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        var before = drawing.sheetProperty().get();
        images.open(Files.writeString(folder.resolve("text.png"), "not a picture"));
        runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals(
                Notices.Kind.ERROR,
                notices.currentProperty().get().orElseThrow().kind());
        assertEquals(before, drawing.sheetProperty().get());
    }

    @Test
    void failedSave_showsError() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        images.save(Path.of("/dev/null/digit.png"));
        runUntil(() -> notices.currentProperty().get().isPresent());
        String message = notices.currentProperty().get().orElseThrow().message();
        assertTrue(message.contains("cannot be saved"), message);
    }

    @Test
    void answerToClearedDrawing_isIgnored() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        Runnable show = uiQueue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        drawing.clear();
        show.run();
        assertTrue(viewModel.imageProperty().get().isBlank());
        assertFalse(viewModel.answerProperty().get().isPresent());
    }

    @Test
    void hiddenScreen_recognizesOnlyWhenShownAgain() throws InterruptedException {
        viewModel.setInFront(false);
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        assertTrue(viewModel.imageProperty().get().isBlank());
        viewModel.setInFront(true);
        runUntil(() -> !viewModel.imageProperty().get().isBlank());
    }

    private void runUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = uiQueue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, "timed out waiting for a task");
            next.run();
        }
    }
}
