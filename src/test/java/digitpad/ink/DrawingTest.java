package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.Coverage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private final Drawing drawing = new Drawing();

    @Test
    void newPadIsBlankAndHasNoHistory() {
        assertTrue(drawing.sheet().isBlank());
        assertFalse(drawing.canUndo());
        assertFalse(drawing.canRedo());
        drawing.undo();
        drawing.redo();
        drawing.endGesture();
        drawing.clear();
        drawing.moveTo(new InkPoint(1, 1));
        assertTrue(drawing.sheet().isBlank());
        assertFalse(drawing.canUndo());
    }

    @Test
    void closeSamplesAreReplacedByTheNewest() {
        drawing.beginStroke(new InkPoint(10, 10), 12);
        for (int i = 1; i <= 100; i++) {
            drawing.moveTo(new InkPoint(10 + 0.5 * i, 10));
        }
        List<InkPoint> points = strokes().get(0).points();
        assertTrue(points.size() <= 2 + 50 / 3.5, points.size() + " points");
        assertEquals(new InkPoint(60, 10), points.get(points.size() - 1));
    }

    @Test
    void strokeIsVisibleWhileItIsDrawn() {
        drawing.beginStroke(new InkPoint(10, 10), 12);
        assertEquals(List.of(Strokes.of(12, 10, 10)), strokes());
        drawing.moveTo(new InkPoint(20, 10));
        drawing.moveTo(new InkPoint(20, 10));
        drawing.moveTo(new InkPoint(30, 10));
        assertEquals(List.of(Strokes.of(12, 10, 10, 20, 10, 30, 10)), strokes());
        assertTrue(drawing.canUndo());
    }

    @Test
    void eachStrokeIsOneUndoStep() {
        line(10, 10, 100, 10);
        line(10, 50, 100, 50);
        drawing.undo();
        assertEquals(List.of(Strokes.of(12, 10, 10, 100, 10)), strokes());
        drawing.undo();
        assertTrue(drawing.sheet().isBlank());
        assertFalse(drawing.canUndo());
        drawing.redo();
        drawing.redo();
        assertEquals(2, strokes().size());
        assertFalse(drawing.canRedo());
    }

    @Test
    void undoDuringAStrokeRemovesThatStroke() {
        line(10, 10, 100, 10);
        drawing.beginStroke(new InkPoint(5, 5), 12);
        drawing.undo();
        drawing.moveTo(new InkPoint(200, 200));
        assertEquals(List.of(Strokes.of(12, 10, 10, 100, 10)), strokes());
        assertTrue(drawing.canRedo());
    }

    @Test
    void newGestureEndsTheOneInProgress() {
        drawing.beginStroke(new InkPoint(10, 10), 12);
        drawing.beginStroke(new InkPoint(50, 50), 12);
        drawing.endGesture();
        assertEquals(2, strokes().size());
        drawing.undo();
        assertEquals(List.of(Strokes.of(12, 10, 10)), strokes());
    }

    @Test
    void drawingAfterUndoClearsTheRedoSteps() {
        line(10, 10, 100, 10);
        drawing.undo();
        line(10, 50, 100, 50);
        assertFalse(drawing.canRedo());
        drawing.redo();
        assertEquals(1, strokes().size());
    }

    @Test
    void clearIsOneUndoStep() {
        line(10, 10, 100, 10);
        Sheet before = drawing.sheet();
        drawing.clear();
        assertTrue(drawing.sheet().isBlank());
        drawing.undo();
        assertSame(before, drawing.sheet());
    }

    @Test
    void eraserCutsAStrokeInTwo() {
        line(10, 100, 210, 100);
        drawing.beginErasing(new InkPoint(110, 100), 20);
        drawing.endGesture();
        assertEquals(2, strokes().size());
        // The ends are at the eraser's radius (20) plus half the pen width (6).
        Extent left = Extent.ofSamples(strokes().get(0));
        Extent right = Extent.ofSamples(strokes().get(1));
        assertEquals(84, left.right(), 0.1);
        assertEquals(136, right.left(), 0.1);
        assertEquals(10, left.left());
        assertEquals(210, right.right());
        drawing.undo();
        assertEquals(List.of(Strokes.of(12, 10, 100, 210, 100)), strokes());
    }

    @Test
    void quickEraserSweepLeavesNoGaps() {
        for (int x = 20; x <= 260; x += 20) {
            line(x, 20, x, 260);
        }
        drawing.beginErasing(new InkPoint(0, 140), 5);
        drawing.moveTo(new InkPoint(280, 140));
        drawing.endGesture();
        assertEquals(26, strokes().size());
    }

    @Test
    void eraserRemovesADot() {
        drawing.beginStroke(new InkPoint(50, 50), 12);
        drawing.beginErasing(new InkPoint(60, 50), 5);
        assertTrue(drawing.sheet().isBlank());
    }

    @Test
    void erasingNothingAddsNoUndoStep() {
        line(10, 10, 100, 10);
        Sheet before = drawing.sheet();
        drawing.beginErasing(new InkPoint(200, 200), 10);
        drawing.moveTo(new InkPoint(250, 200));
        drawing.endGesture();
        assertSame(before, drawing.sheet());
        drawing.undo();
        assertTrue(drawing.sheet().isBlank());
    }

    @Test
    void openedPictureReplacesTheInkAndIsCentered() {
        line(10, 10, 100, 10);
        drawing.open(picture(20, 10));
        Coverage shown = drawing.sheet().picture().orElseThrow();
        assertTrue(drawing.sheet().ink().isEmpty());
        assertEquals(20, shown.width());
        assertEquals(20, shown.height());
        assertEquals(0f, shown.at(4, 10));
        assertEquals(1f, shown.at(5, 10));
        assertEquals(1f, shown.at(14, 10));
        assertEquals(0f, shown.at(15, 10));
        drawing.undo();
        assertEquals(1, strokes().size());
    }

    @Test
    void openingABlankPictureClearsThePad() {
        drawing.open(Coverage.of(5, 5, new float[25]));
        assertFalse(drawing.canUndo());
        line(10, 10, 100, 10);
        drawing.open(Coverage.of(5, 5, new float[25]));
        assertTrue(drawing.sheet().isBlank());
    }

    @Test
    void eraserClearsPixelsOfThePicture() {
        drawing.open(picture(28, 28));
        drawing.beginErasing(new InkPoint(0, 0), 25);
        Coverage rest = drawing.sheet().picture().orElseThrow();
        assertEquals(0f, rest.at(0, 0));
        assertEquals(0f, rest.at(0, 1));
        assertEquals(1f, rest.at(2, 2));
        drawing.moveTo(new InkPoint(280, 0));
        drawing.endGesture();
        assertEquals(0f, drawing.sheet().picture().orElseThrow().at(1, 27));
        drawing.beginErasing(new InkPoint(140, 0), 140);
        drawing.moveTo(new InkPoint(140, 280));
        drawing.endGesture();
        drawing.beginErasing(new InkPoint(140, 140), 250);
        drawing.endGesture();
        assertTrue(drawing.sheet().isBlank());
        assertEquals(Sheet.blank(), drawing.sheet());
    }

    @Test
    void smallEraserClearsOneLargePixelAtATime() {
        drawing.open(picture(4, 4));
        drawing.beginErasing(new InkPoint(110, 110), 1);
        Coverage rest = drawing.sheet().picture().orElseThrow();
        assertEquals(0f, rest.at(1, 1));
        assertEquals(1f, rest.at(1, 2));
        assertEquals(1f, rest.at(0, 1));
    }

    @Test
    void pointsFarOutsideThePadAreClamped() {
        drawing.beginStroke(new InkPoint(Double.MAX_VALUE, -1e300), 12);
        drawing.moveTo(new InkPoint(140, 140));
        drawing.endGesture();
        assertEquals(List.of(Strokes.of(12, 560, -280, 140, 140)), strokes());
    }

    @Test
    void historyIsLimitedAndDropsTheOldestSteps() {
        for (int i = 0; i < Drawing.HISTORY_LIMIT + 10; i++) {
            line(i, i, i + 1, i);
        }
        int undone = 0;
        while (drawing.canUndo()) {
            drawing.undo();
            undone++;
        }
        assertEquals(Drawing.HISTORY_LIMIT, undone);
        assertEquals(10, strokes().size());
    }

    @Test
    void toolsNeedAPositiveSize() {
        InkPoint point = new InkPoint(1, 1);
        assertThrows(IllegalArgumentException.class, () -> drawing.beginStroke(point, 0));
        assertThrows(IllegalArgumentException.class, () -> drawing.beginErasing(point, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new InkPoint(Double.NaN, 0));
    }

    private List<Stroke> strokes() {
        return drawing.sheet().ink().strokes();
    }

    private void line(double x0, double y0, double x1, double y1) {
        drawing.beginStroke(new InkPoint(x0, y0), 12);
        drawing.moveTo(new InkPoint(x1, y1));
        drawing.endGesture();
    }

    private static Coverage picture(int width, int height) {
        float[] ink = new float[width * height];
        Arrays.fill(ink, 1);
        return Coverage.of(width, height, ink);
    }

    @Test
    void replacingTheSheetIsOneUndoStep() {
        Drawing drawing = new Drawing();
        drawing.beginStroke(new InkPoint(10, 10), 16);
        drawing.moveTo(new InkPoint(50, 90));
        drawing.endGesture();
        Sheet before = drawing.sheet();
        Sheet other = new Sheet(
                java.util.Optional.empty(),
                new Ink(java.util.List.of(new Stroke(java.util.List.of(new InkPoint(10, 10)), 16))));
        drawing.replace(other);
        assertEquals(other, drawing.sheet());
        drawing.undo();
        assertEquals(before, drawing.sheet());
        drawing.redo();
        drawing.replace(new Sheet(other.picture(), other.ink()));
        drawing.undo();
        assertEquals(before, drawing.sheet(), "an equal sheet adds no step");
    }
}
