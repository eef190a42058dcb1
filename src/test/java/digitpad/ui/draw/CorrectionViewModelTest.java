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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a toolkit: this test's thread is the window's, and runs what it is given when it comes to it. */
class CorrectionViewModelTest {
    @TempDir
    Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private CorrectionViewModel made;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aDrawingIsKeptWithItsStrokesAndItsLabel() throws InterruptedException {
        assertFalse(corrections().canSaveProperty().getValue());
        drawLine(140);
        assertTrue(corrections().canSaveProperty().getValue());
        assertEquals(Optional.empty(), chosen());
        keepAs(4);
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
    void aBlankPadIsNotKept() throws InterruptedException {
        corrections().saveAs(4);
        drawLine(140);
        keepAs(1);
        drawing.clear();
        assertFalse(corrections().canSaveProperty().getValue());
        corrections().saveAs(7);
        drawLine(100);
        keepAs(2);
        assertEquals(List.of(1, 2), labels());
    }

    @Test
    void anotherLabelForTheSameDrawingReplacesTheFirst() throws InterruptedException {
        drawLine(140);
        keepAs(4);
        keepAs(9);
        assertEquals(9, onlyDigit().label());
    }

    @Test
    void choicesMadeBeforeTheFirstIsWrittenAreDoneInTheirOrder() throws InterruptedException {
        drawLine(140);
        corrections().saveAs(4);
        corrections().saveAs(4);
        corrections().saveAs(5);
        drawing.clear();
        drawLine(60);
        corrections().saveAs(6);
        runUntil(() -> chosen().equals(Optional.of(6)));
        assertEquals(List.of(5, 6), labels());
    }

    @Test
    void theSameLabelAgainKeepsNothingMore() throws InterruptedException {
        drawLine(140);
        keepAs(4);
        OwnDigit before = onlyDigit();
        corrections().saveAs(4);
        // What comes after shows that nothing was still to be written.
        drawLine(60);
        keepAs(7);
        assertEquals(List.of(4, 7), labels());
        assertTrue(digits().readAll().contains(before));
    }

    @Test
    void undoneChoicesAreDeletedAndCanBeMadeAgain() throws InterruptedException {
        drawLine(140);
        keepAs(4);
        corrections().undo();
        runUntil(() -> chosen().isEmpty());
        assertEquals(List.of(), labels());
        keepAs(4);
        assertEquals(4, onlyDigit().label());
    }

    @Test
    void undoingWhatIsNotKeptDoesNothing() throws InterruptedException {
        corrections().undo();
        drawLine(140);
        corrections().undo();
        keepAs(4);
        drawLine(60);
        corrections().undo();
        keepAs(5);
        assertEquals(List.of(4, 5), labels());
    }

    @Test
    void aFileThatTheUserHasDeletedIsNoFaultToUndo() throws Exception {
        drawLine(140);
        keepAs(4);
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        corrections().undo();
        runUntil(() -> chosen().isEmpty());
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void aChoiceIsShownOnlyWhileThatVeryDrawingIsThere() throws InterruptedException {
        drawLine(140);
        keepAs(4);
        drawLine(60);
        assertEquals(Optional.empty(), chosen());
        drawing.undo();
        assertEquals(Optional.of(4), chosen());
        drawing.clear();
        assertEquals(Optional.empty(), chosen());
        drawing.undo();
        keepAs(7);
        assertEquals(7, onlyDigit().label(), "it replaces the first");
    }

    @Test
    void aDrawingThatComesBackAfterAnotherWasKeptIsStillTheSameDigit() throws InterruptedException {
        drawLine(140);
        keepAs(3);
        drawing.clear();
        drawLine(60);
        keepAs(4);
        drawing.undo();
        drawing.undo();
        assertEquals(Optional.of(3), chosen());
        keepAs(5);
        assertEquals(List.of(4, 5), labels(), "the first choice is replaced");
    }

    @Test
    void aFileThatTheUserHasDeletedIsWrittenAgain() throws Exception {
        drawLine(140);
        keepAs(4);
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        corrections().saveAs(4);
        drawLine(60);
        keepAs(7);
        assertEquals(List.of(4, 7), labels());
    }

    @Test
    void whatWasAskedForIsDoneEvenIfTheWindowClosesMeanwhile() throws InterruptedException {
        drawLine(140);
        corrections().saveAs(4);
        drawing.clear();
        drawLine(60);
        corrections().saveAs(7);
        background.close();
        window.runUntil(() -> labels().equals(List.of(4, 7)));
    }

    @Test
    void aChangedDrawingIsAnotherDigit() throws InterruptedException {
        drawLine(140);
        keepAs(1);
        drawLine(60);
        keepAs(4);
        assertEquals(List.of(1, 4), labels());
    }

    @Test
    void theStrokeUnderWayIsFinishedFirst() throws InterruptedException {
        drawing.press(new InkPoint(140, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(140, 200));
        keepAs(1);
        drawing.drag(new InkPoint(140, 220));
        drawing.release();
        assertEquals(Optional.of(1), chosen());
        assertEquals(
                drawing.sheetProperty().get().ink().strokes().size(),
                onlyDigit().ink().strokes().size());
    }

    @Test
    void ofAPictureWhatTheNetworkSeesIsKept() throws InterruptedException {
        float[] bar = new float[40 * 40];
        Arrays.fill(bar, 18 * 40, 22 * 40, 1);
        drawing.open(Coverage.of(40, 40, bar));
        keepAs(1);
        OwnDigit digit = onlyDigit();
        assertTrue(digit.ink().isEmpty());
        assertEquals(1, digit.image().orElseThrow().at(14, 14));
        assertEquals(0, digit.image().orElseThrow().at(4, 14));

        drawLine(140);
        keepAs(4);
        OwnDigit both = digits().readAll().stream()
                .filter(kept -> kept.label() == 4)
                .findFirst()
                .orElseThrow();
        assertEquals(1, both.ink().strokes().size());
        assertTrue(both.image().orElseThrow().at(10, 14) > 0.5, "the stroke across the bar is seen");
    }

    @Test
    void whatCannotBeKeptIsToldAndTheDrawingStays() throws IOException, InterruptedException {
        Path inTheWay = Files.createFile(folder());
        drawLine(140);
        var sheet = drawing.sheetProperty().get();
        corrections().saveAs(4);
        runUntil(() -> notices.currentProperty().get().isPresent());
        Notices.Notice notice = notices.currentProperty().get().orElseThrow();
        assertEquals(Notices.Kind.ERROR, notice.kind());
        assertTrue(notice.message().contains("cannot be kept"), notice.message());
        assertEquals(sheet, drawing.sheetProperty().get());
        assertEquals(Optional.empty(), chosen());

        Files.delete(inTheWay);
        keepAs(4);
        assertEquals(4, onlyDigit().label());
    }

    private void drawLine(double x) {
        drawing.press(new InkPoint(x, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(x, 140));
        drawing.drag(new InkPoint(x, 220));
        drawing.release();
    }

    private void keepAs(int label) throws InterruptedException {
        corrections().saveAs(label);
        runUntil(() -> chosen().equals(Optional.of(label)));
    }

    private Optional<Integer> chosen() {
        return corrections().savedLabelProperty().get();
    }

    private OwnDigit onlyDigit() {
        List<OwnDigit> all = digits().readAll();
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** Sorted, as several may be kept in one moment. */
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
        if (made == null) {
            made = new CorrectionViewModel(drawing, digits(), background, notices);
        }
        return made;
    }

    private void runUntil(BooleanSupplier done) throws InterruptedException {
        window.runUntil(done);
    }
}
