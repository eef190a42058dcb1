package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.ImportedPicture;
import digitpad.ink.InkPoint;
import digitpad.ui.CurrentDrawing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturePreviewModelTest {
    private final CurrentDrawing drawing = new CurrentDrawing();
    private final PicturePreviewModel model = new PicturePreviewModel(drawing);

    @Test
    void openedPicture_showsItsInk() {
        open(BarPicture.ofLength(70));
        PicturePreview preview = model.previewProperty().get().orElseThrow();
        assertEquals("Ink in the picture", preview.title());
        assertEquals(27, preview.region().orElseThrow().left());
        assertEquals(70, preview.region().orElseThrow().height());
    }

    @Test
    void undoAndRedo_hideAndShowPreviews() {
        open(BarPicture.ofLength(70));
        Optional<PicturePreview> first = model.previewProperty().get();
        open(BarPicture.ofLength(40));
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
        open(BarPicture.ofLength(70));
        drawing.clear();
        assertHidden();
        draw();
        assertHidden();
    }

    @Test
    void drawingAndErasingOnThePicture_keepPreview() {
        open(BarPicture.ofLength(70));
        draw();
        drawing.press(new InkPoint(140, 80), CurrentDrawing.Tool.ERASER);
        drawing.release();
        assertTrue(model.previewProperty().get().isPresent());
    }

    @Test
    void closedPreview_staysClosed() {
        open(BarPicture.ofLength(70));
        model.close();
        assertHidden();
        drawing.undo();
        drawing.redo();
        assertHidden();
        assertTrue(drawing.sheetProperty().get().picture().isPresent());
    }

    @Test
    void refusedPicture_isShownUntilTheDrawingChanges() {
        ImportedPicture blank = BarPicture.ofLength(0);
        model.showRefused(blank);
        PicturePreview preview = model.previewProperty().get().orElseThrow();
        assertEquals("Picture not opened", preview.title());
        assertEquals(
                "No ink was found. Use a picture of one digit, dark on light or light on dark.", preview.caption());
        assertEquals(Optional.empty(), preview.region());
        draw();
        assertHidden();
        model.showRefused(blank);
        model.close();
        assertHidden();
    }

    @Test
    void severalThings_areAllMarked() {
        model.showRefused(BarPicture.ofTwo());
        PicturePreview preview = model.previewProperty().get().orElseThrow();
        assertEquals("Several things are on this picture. Crop it to one digit.", preview.caption());
        assertEquals(1, preview.ink().at(50, 14));
        assertEquals(0, preview.ink().at(50, 30));
        assertEquals(1, preview.ink().at(50, 46));
        assertEquals(Optional.empty(), preview.region(), "nothing is framed as the digit");
    }

    @Test
    void closedRefusal_showsPreviewOfPadAgain() {
        open(BarPicture.ofLength(70));
        Optional<PicturePreview> onPad = model.previewProperty().get();
        model.showRefused(BarPicture.ofLength(0));
        assertEquals(
                "Picture not opened",
                model.previewProperty().get().orElseThrow().title());
        model.close();
        assertEquals(onPad, model.previewProperty().get());
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
}
