package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.Coverage;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests saving and deleting labeled drawings, without JavaFX running. */
class CorrectionViewModelTest {
    @TempDir
    Path home;

    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    private final Notices notices = new Notices();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private CorrectionViewModel corrections;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void drawing_isSavedWithStrokesAndLabel() throws InterruptedException {
        assertFalse(corrections().canSaveProperty().getValue());
        drawLine(140);
        assertTrue(corrections().canSaveProperty().getValue());
        assertEquals(Optional.empty(), savedLabel());
        saveAs(4);
        OwnDigit digit = onlyDigit();
        assertEquals(4, digit.label());
        assertEquals(Optional.empty(), digit.image());
        List<Stroke> strokes = digit.ink().strokes();
        assertEquals(drawing.sheetProperty().get().ink().strokes().size(), strokes.size());
        assertEquals(CurrentDrawing.DEFAULT_PEN_WIDTH, strokes.get(0).width());
        assertEquals(new InkPoint(140, 60), strokes.get(0).points().get(0));
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void blankPad_isNotSaved() throws InterruptedException {
        corrections().saveAs(4);
        drawLine(140);
        saveAs(1);
        drawing.clear();
        assertFalse(corrections().canSaveProperty().getValue());
        corrections().saveAs(7);
        drawLine(100);
        saveAs(2);
        assertEquals(List.of(1, 2), labels());
    }

    @Test
    void secondLabelForSameDrawing_replacesFirst() throws InterruptedException {
        drawLine(140);
        saveAs(4);
        saveAs(9);
        assertEquals(9, onlyDigit().label());
    }

    @Test
    void labelsDuringFirstWrite_areSavedInOrder() throws InterruptedException {
        drawLine(140);
        corrections().saveAs(4);
        corrections().saveAs(4);
        corrections().saveAs(5);
        drawing.clear();
        drawLine(60);
        corrections().saveAs(6);
        runUntil(() -> savedLabel().equals(Optional.of(6)));
        assertEquals(List.of(5, 6), labels());
    }

    @Test
    void sameLabelAgain_savesNothing() throws InterruptedException {
        drawLine(140);
        saveAs(4);
        OwnDigit before = onlyDigit();
        corrections().saveAs(4);
        // Writes run in order, so after this one no earlier write is pending.
        drawLine(60);
        saveAs(7);
        assertEquals(List.of(4, 7), labels());
        assertTrue(digits().readAll().contains(before));
    }

    @Test
    void undo_deletesDigitWhichCanBeSavedAgain() throws InterruptedException {
        drawLine(140);
        saveAs(4);
        corrections().undo();
        runUntil(() -> savedLabel().isEmpty());
        assertEquals(List.of(), labels());
        saveAs(4);
        assertEquals(4, onlyDigit().label());
    }

    @Test
    void undoOfSecondLabel_restoresFirst() throws InterruptedException {
        drawLine(140);
        saveAs(4);
        saveAs(9);
        corrections().undo();
        runUntil(() -> savedLabel().equals(Optional.of(4)));
        assertEquals(4, onlyDigit().label());
        corrections().redo();
        runUntil(() -> savedLabel().equals(Optional.of(9)));
        assertEquals(9, onlyDigit().label());
    }

    @Test
    void undoBeforeLabelIsWritten_undoesTheLabel() throws InterruptedException {
        drawLine(140);
        corrections().saveAs(4);
        assertTrue(corrections().undoableProperty().get());
        corrections().undo();
        assertFalse(corrections().undoableProperty().get());
        drawLine(60);
        saveAs(7);
        assertEquals(List.of(7), labels());
    }

    @Test
    void failedLabel_cannotBeUndone() throws IOException, InterruptedException {
        Files.createFile(folder());
        drawLine(140);
        corrections().saveAs(4);
        runUntil(() -> notices.currentProperty().get().isPresent());
        assertFalse(corrections().undoableProperty().get());
    }

    @Test
    void refresh_showsChangesMadeElsewhere() throws InterruptedException {
        drawLine(140);
        saveAs(4);
        Path file = digits().files().get(0);
        digits().relabel(Map.of(file, 9));
        corrections().refresh();
        runUntil(() -> savedLabel().equals(Optional.of(9)));
        digits().delete(file);
        corrections().refresh();
        runUntil(() -> savedLabel().isEmpty());
        assertFalse(corrections().undoableProperty().get());
    }

    @Test
    void undoOfUnsavedDrawing_doesNothing() throws InterruptedException {
        corrections().undo();
        drawLine(140);
        corrections().undo();
        saveAs(4);
        drawLine(60);
        corrections().undo();
        saveAs(5);
        assertEquals(List.of(4, 5), labels());
    }

    @Test
    void undoAfterUserDeletedFile_showsNoError() throws Exception {
        drawLine(140);
        saveAs(4);
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        corrections().undo();
        runUntil(() -> savedLabel().isEmpty());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void labelIsShownOnlyForItsDrawing() throws InterruptedException {
        drawLine(140);
        saveAs(4);
        drawLine(60);
        assertEquals(Optional.empty(), savedLabel());
        drawing.undo();
        assertEquals(Optional.of(4), savedLabel());
        drawing.clear();
        assertEquals(Optional.empty(), savedLabel());
        drawing.undo();
        saveAs(7);
        assertEquals(7, onlyDigit().label(), "the new label replaces the first");
    }

    @Test
    void drawingRestoredByUndo_isRecognizedAsSaved() throws InterruptedException {
        drawLine(140);
        saveAs(3);
        drawing.clear();
        drawLine(60);
        saveAs(4);
        drawing.undo();
        drawing.undo();
        assertEquals(Optional.of(3), savedLabel());
        saveAs(5);
        assertEquals(List.of(4, 5), labels(), "the new label replaces the first");
    }

    @Test
    void saveAfterUserDeletedFile_writesItAgain() throws Exception {
        drawLine(140);
        saveAs(4);
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        corrections().saveAs(4);
        drawLine(60);
        saveAs(7);
        assertEquals(List.of(4, 7), labels());
    }

    @Test
    void closing_completesPendingSaves() throws InterruptedException {
        drawLine(140);
        corrections().saveAs(4);
        drawing.clear();
        drawLine(60);
        corrections().saveAs(7);
        background.close();
        uiThread.runUntil(() -> labels().equals(List.of(4, 7)));
    }

    @Test
    void changedDrawing_isSavedAsNewDigit() throws InterruptedException {
        drawLine(140);
        saveAs(1);
        drawLine(60);
        saveAs(4);
        assertEquals(List.of(1, 4), labels());
    }

    @Test
    void saveAs_endsCurrentStrokeFirst() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(140, 200));
        saveAs(1);
        drawing.drag(new InkPoint(140, 220));
        drawing.release();
        assertEquals(Optional.of(1), savedLabel());
        assertEquals(
                drawing.sheetProperty().get().ink().strokes().size(),
                onlyDigit().ink().strokes().size());
    }

    @Test
    void picture_isSavedAsNetworkImage() throws InterruptedException {
        float[] bar = new float[40 * 40];
        Arrays.fill(bar, 18 * 40, 22 * 40, 1);
        drawing.open(Coverage.of(40, 40, bar));
        saveAs(1);
        OwnDigit digit = onlyDigit();
        assertTrue(digit.ink().isEmpty());
        assertEquals(1, digit.image().orElseThrow().at(14, 14));
        assertEquals(0, digit.image().orElseThrow().at(4, 14));

        drawLine(140);
        saveAs(4);
        OwnDigit both = digits().readAll().stream()
                .filter(saved -> saved.label() == 4)
                .findFirst()
                .orElseThrow();
        assertEquals(1, both.ink().strokes().size());
        assertTrue(both.image().orElseThrow().at(10, 14) > 0.5, "the image contains the stroke across the bar");
    }

    @Test
    void failedSave_showsErrorAndKeepsDrawing() throws IOException, InterruptedException {
        Path blockingFile = Files.createFile(folder());
        drawLine(140);
        var sheet = drawing.sheetProperty().get();
        corrections().saveAs(4);
        runUntil(() -> notices.currentProperty().get().isPresent());
        Notices.Notice notice = notices.currentProperty().get().orElseThrow();
        assertEquals(Notices.Kind.ERROR, notice.kind());
        assertTrue(notice.message().contains("cannot be saved"), notice.message());
        assertEquals(sheet, drawing.sheetProperty().get());
        assertEquals(Optional.empty(), savedLabel());

        Files.delete(blockingFile);
        saveAs(4);
        assertEquals(4, onlyDigit().label());
    }

    private void drawLine(double x) {
        drawing.press(new InkPoint(x, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(x, 140));
        drawing.drag(new InkPoint(x, 220));
        drawing.release();
    }

    private void saveAs(int label) throws InterruptedException {
        corrections().saveAs(label);
        runUntil(() -> savedLabel().equals(Optional.of(label)));
    }

    private Optional<Integer> savedLabel() {
        return corrections().savedLabelProperty().get();
    }

    private OwnDigit onlyDigit() {
        List<OwnDigit> all = digits().readAll();
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** Returns the saved labels, sorted because several digits can have the same timestamp. */
    private List<Integer> labels() {
        return digits().readAll().stream().map(OwnDigit::label).sorted().toList();
    }

    private OwnDigits digits() {
        return new OwnDigits(folder());
    }

    private Path folder() {
        return home.resolve("digits");
    }

    private CorrectionViewModel corrections() {
        if (corrections == null) {
            corrections = new CorrectionViewModel(drawing, digits(), background, notices);
        }
        return corrections;
    }

    private void runUntil(BooleanSupplier condition) throws InterruptedException {
        uiThread.runUntil(condition);
    }
}
