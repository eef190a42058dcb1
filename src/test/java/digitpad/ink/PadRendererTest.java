package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.Coverage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PadRendererTest {
    @Test
    void blankPadGivesABlankPicture() {
        Coverage picture = PadRenderer.render(Sheet.blank(), 37);
        assertEquals(37, picture.width());
        assertEquals(37, picture.height());
        assertTrue(picture.isBlank());
    }

    @Test
    void dotHasTheAreaOfThePen() {
        Coverage picture = PadRenderer.render(Strokes.sheet(Strokes.of(40, 100.3, 90.7)), 560);
        double area = 0;
        for (float ink : picture.toArray()) {
            area += ink;
        }
        // There are two pixels per pad unit.
        assertEquals(Math.PI * 400 * 4, area, 15);
        assertEquals(1f, picture.at(181, 200));
        assertEquals(0f, picture.at(10, 10));
    }

    @Test
    void lineCoversThePenWidthAtAnyPosition() {
        for (double y : new double[] {100, 100.25, 100.5, 100.8}) {
            Coverage picture = PadRenderer.render(Strokes.sheet(Strokes.of(7.3, 50, y, 200, y)), 280);
            double across = 0;
            for (int row = 0; row < 280; row++) {
                across += picture.at(row, 120);
            }
            assertEquals(7.3, across, 1e-4);
        }
    }

    @Test
    void inkOutsideThePadIsCutOff() {
        Coverage picture = PadRenderer.render(Strokes.sheet(Strokes.of(20, -200, 140, 500, 140)), 28);
        assertEquals(1f, picture.at(14, 0));
        assertEquals(1f, picture.at(13, 27));
        assertTrue(
                PadRenderer.render(Strokes.sheet(Strokes.of(20, -200, 140)), 28).isBlank());
    }

    @Test
    void inkIsDrawnOverTheScaledPicture() {
        Coverage checked = Coverage.of(2, 2, new float[] {0.5f, 0, 0, 0.5f});
        Sheet sheet = new Sheet(Optional.of(checked), new Ink(List.of(Strokes.of(60, 70, 70))));
        Coverage picture = PadRenderer.render(sheet, 100);
        assertEquals(0.5f, picture.at(5, 5), 1e-6f);
        assertEquals(1f, picture.at(25, 25));
        assertEquals(0f, picture.at(10, 90));
        assertEquals(0.5f, picture.at(90, 90), 1e-6f);
    }

    @Test
    void sideMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> PadRenderer.render(Sheet.blank(), 0));
    }
}
