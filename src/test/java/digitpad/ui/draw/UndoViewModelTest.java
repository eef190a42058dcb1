package digitpad.ui.draw;

import static digitpad.ui.draw.UndoViewModel.Target.DRAWING;
import static digitpad.ui.draw.UndoViewModel.Target.LABEL;
import static digitpad.ui.draw.UndoViewModel.Target.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.InkPoint;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the one history of strokes and labels, without JavaFX running. */
class UndoViewModelTest {
    @TempDir
    Path folder;

    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    private final CurrentDrawing drawing = new CurrentDrawing();
    private CorrectionViewModel corrections;
    private UndoViewModel history;

    @BeforeEach
    void create() {
        corrections = new CorrectionViewModel(drawing, new OwnDigits(folder), background, new Notices());
        history = new UndoViewModel(drawing, corrections);
    }

    @AfterEach
    void close() throws InterruptedException {
        // Otherwise a write could create a file in the folder while it is being deleted.
        awaitWrites();
        background.close();
    }

    @Test
    void undo_undoesTheLastOfStrokesAndLabels() {
        assertTargets(NOTHING, NOTHING);
        drawLine(100);
        assertTargets(DRAWING, NOTHING);
        corrections.saveAs(4);
        assertTargets(LABEL, NOTHING);
        drawLine(60);
        assertTargets(DRAWING, NOTHING);

        history.undo();
        assertEquals(1, strokes());
        assertTargets(LABEL, DRAWING);
        history.undo();
        assertEquals(1, strokes(), "the label is undone, not the stroke");
        assertTargets(DRAWING, LABEL);
        history.undo();
        assertEquals(0, strokes());
        assertTargets(NOTHING, DRAWING);
    }

    @Test
    void redo_repeatsTheSameOrder() throws InterruptedException {
        drawLine(100);
        corrections.saveAs(4);
        drawLine(60);
        for (int i = 0; i < 3; i++) {
            history.undo();
        }
        history.redo();
        assertTargets(DRAWING, LABEL);
        history.redo();
        assertTargets(LABEL, DRAWING);
        history.redo();
        assertEquals(2, strokes());
        assertTargets(DRAWING, NOTHING);
        history.undo();
        awaitWrites();
        assertEquals(Optional.of(4), corrections.savedLabelProperty().get());
        assertEquals(List.of(4), labels());
    }

    @Test
    void newStroke_endsRedoOfLabel() {
        drawLine(100);
        corrections.saveAs(4);
        history.undo();
        drawLine(60);
        history.undo();
        assertTargets(DRAWING, DRAWING);
        history.redo();
        assertEquals(2, strokes());
    }

    @Test
    void undoneLabel_deletesTheDigit() throws InterruptedException {
        drawLine(100);
        corrections.saveAs(4);
        awaitWrites();
        assertEquals(Optional.of(4), corrections.savedLabelProperty().get());
        history.undo();
        awaitWrites();
        assertEquals(Optional.empty(), corrections.savedLabelProperty().get());
        assertEquals(List.of(), labels());
        assertTrue(strokes() > 0);
    }

    private void awaitWrites() throws InterruptedException {
        AtomicBoolean written = new AtomicBoolean();
        background.work(() -> {}).onSuccess(() -> written.set(true)).runInWriteQueue();
        uiThread.runUntil(written::get);
    }

    private void assertTargets(UndoViewModel.Target undo, UndoViewModel.Target redo) {
        assertEquals(undo, history.undoTargetProperty().get(), "undo");
        assertEquals(redo, history.redoTargetProperty().get(), "redo");
    }

    private int strokes() {
        return drawing.sheetProperty().get().ink().strokes().size();
    }

    private List<Integer> labels() {
        return new OwnDigits(folder).readAll().stream().map(OwnDigit::label).toList();
    }

    private void drawLine(double x) {
        drawing.press(new InkPoint(x, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(x, 140));
        drawing.release();
    }
}
