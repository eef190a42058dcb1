package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.ImageImport;
import digitpad.image.ImportedPicture;
import digitpad.ink.InkPoint;
import digitpad.ui.CurrentDrawing;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturePreviewModelTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 100;

    private final CurrentDrawing drawing = new CurrentDrawing();
    private final PicturePreviewModel model = new PicturePreviewModel(drawing);

    @Test
    void openedPicture_showsItsInk() {
        open(bar(70));
        PicturePreview preview = model.previewProperty().get().orElseThrow();
        assertEquals("Ink in the picture", preview.title());
        assertEquals(27, preview.region().orElseThrow().left());
        assertEquals(70, preview.region().orElseThrow().height());
    }

    @Test
    void undoAndRedo_hideAndShowPreviews() {
        open(bar(70));
        Optional<PicturePreview> first = model.previewProperty().get();
        open(bar(40));
        Optional<PicturePreview> second = model.previewProperty().get();
        drawing.undo();
        assertEquals(first, model.previewProperty().get());
        drawing.undo();
        assertHidden();
        drawing.redo();
        assertEquals(first, model.previewProperty().get());
        drawing.redo();
        assertEquals(second, model.previewProperty().get());
    }

    @Test
    void clearedPad_hidesPreview() {
        open(bar(70));
        drawing.clear();
        assertHidden();
        draw();
        assertHidden();
    }

    @Test
    void drawingAndErasingOnThePicture_keepPreview() {
        open(bar(70));
        draw();
        drawing.press(new InkPoint(140, 80), CurrentDrawing.Tool.ERASER);
        drawing.release();
        assertTrue(model.previewProperty().get().isPresent());
    }

    @Test
    void closedPreview_staysClosed() {
        open(bar(70));
        model.close();
        assertHidden();
        drawing.undo();
        drawing.redo();
        assertHidden();
        assertTrue(drawing.sheetProperty().get().picture().isPresent());
    }

    @Test
    void refusedPicture_isShownUntilTheDrawingChanges() {
        ImportedPicture blank = bar(0);
        model.showRefused(blank);
        PicturePreview preview = model.previewProperty().get().orElseThrow();
        assertEquals("Picture not opened", preview.title());
        assertEquals("No ink was found.", preview.caption());
        assertEquals(Optional.empty(), preview.region());
        draw();
        assertHidden();
        model.showRefused(blank);
        model.close();
        assertHidden();
    }

    @Test
    void closedRefusal_showsPreviewOfPadAgain() {
        open(bar(70));
        Optional<PicturePreview> onPad = model.previewProperty().get();
        model.showRefused(bar(0));
        assertEquals(
                "Picture not opened",
                model.previewProperty().get().orElseThrow().title());
        model.close();
        assertEquals(onPad, model.previewProperty().get());
    }

    @Test
    void markedPicture_tintsInkAndDimsTheRest() {
        ImportedPicture picture = bar(70);
        MarkedPicture marked = MarkedPicture.of(picture.picture(), picture.ink(), HEIGHT, 0x0000FF, 0x000000);
        assertEquals(WIDTH, marked.width());
        int ink = marked.argb()[50 * WIDTH + 30];
        assertTrue((ink & 0xFF) > 200 && (ink >> 16 & 0xFF) < 50, Integer.toHexString(ink));
        int paper = marked.argb()[0] & 0xFF;
        assertTrue(paper > 90 && paper < 160, "dimmed to " + paper);
        // Without ink there is nothing to stand out.
        ImportedPicture blank = bar(0);
        assertEquals(
                0xFFFFFFFF,
                MarkedPicture.of(blank.picture(), blank.ink(), HEIGHT, 0x0000FF, 0x000000)
                        .argb()[0]);
        assertEquals(
                30, MarkedPicture.of(picture.picture(), picture.ink(), 50, 0, 0).width());
    }

    private void assertHidden() {
        assertFalse(model.previewProperty().get().isPresent());
    }

    private void open(ImportedPicture picture) {
        drawing.open(picture.ink());
        model.showOpened(picture);
    }

    private void draw() {
        drawing.press(new InkPoint(60, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(80, 120));
        drawing.release();
    }

    /** Returns a picture of a black bar of this length on white; blank if the length is 0. */
    private static ImportedPicture bar(int length) {
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int row = 15; row < 15 + length; row++) {
            Arrays.fill(argb, row * WIDTH + 27, row * WIDTH + 35, 0xFF000000);
        }
        return ImageImport.ofArgb("test", WIDTH, HEIGHT, argb);
    }
}
