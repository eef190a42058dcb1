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

/** Without a toolkit: this test's thread is the window's, and runs what it is given when it comes to it. */
class ImageExchangeTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final Notices notices = new Notices();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private final DrawViewModel reading = new DrawViewModel(ENGINE, drawing, window::add, notices);
    private final ImageExchange images = new ImageExchange(drawing, background, notices);

    @AfterEach
    void close() {
        reading.close();
        background.close();
    }

    @Test
    void aSavedDrawingIsOpenedAgain() throws InterruptedException {
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
        runUntil(() -> !reading.imageProperty().get().isBlank());
    }

    @Test
    void aFileThatIsNoPictureLeavesTheDrawingAndIsTold() throws Exception {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        var before = drawing.sheetProperty().get();
        images.open(Files.writeString(folder.resolve("text.png"), "no picture"));
        runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals(
                Notices.Kind.ERROR,
                notices.currentProperty().get().orElseThrow().kind());
        assertEquals(before, drawing.sheetProperty().get());
    }

    @Test
    void whatCannotBeSavedIsTold() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        images.save(Path.of("/dev/null/digit.png"));
        runUntil(() -> notices.currentProperty().get().isPresent());
        String sentence = notices.currentProperty().get().orElseThrow().message();
        assertTrue(sentence.contains("cannot be written"), sentence);
    }

    @Test
    void anAnswerToADrawingClearedSinceIsNotShown() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        Runnable show = window.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        drawing.clear();
        show.run();
        assertTrue(reading.imageProperty().get().isBlank());
        assertFalse(reading.answerProperty().get().isPresent());
    }

    @Test
    void whileAnotherTabIsInFrontNothingIsAskedAndThenTheDrawingOfTheMoment() throws InterruptedException {
        reading.setInFront(false);
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.release();
        assertTrue(reading.imageProperty().get().isBlank());
        reading.setInFront(true);
        runUntil(() -> !reading.imageProperty().get().isBlank());
    }

    private void runUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Runnable next = window.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, "nothing more came");
            next.run();
        }
    }
}
