package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import org.junit.jupiter.api.Test;

class DigitMarksTest {
    private static final int SIDE = 100;

    /** The bar of a 5, and a piece that is near the bar only. */
    @Test
    void nearParts_areKept() {
        Plane ink = stroke();
        SmallPlanes.fill(ink, 55, 20, 15, 5, 1);
        SmallPlanes.fill(ink, 78, 20, 8, 5, 1);
        assertUnchanged(ink, true, true);
    }

    @Test
    void dirt_isCleared() {
        Plane ink = stroke();
        SmallPlanes.fill(ink, 90, 90, 2, 2, 1);
        SmallPlanes.fill(ink, 44, 50, 1, 1, 1);
        SmallPlanes.fill(ink, 60, 20, 15, 30, 0.4f);
        assertTrue(DigitMarks.select(ink, true));
        assertArrayEquals(stroke().values(), ink.values());
    }

    /** In a drawing, a dot near the digit was drawn. */
    @Test
    void dotInDrawing_isKeptIfNear() {
        Plane ink = SmallPlanes.fill(stroke(), 44, 50, 1, 1, 1);
        SmallPlanes.fill(ink, 95, 95, 1, 1, 1);
        assertTrue(DigitMarks.select(ink, false));
        assertArrayEquals(SmallPlanes.fill(stroke(), 44, 50, 1, 1, 1).values(), ink.values());
    }

    @Test
    void twoDigits_areSeveralThings() {
        assertUnchanged(SmallPlanes.fill(stroke(), 75, 20, 5, 60, 1), true, false);
        assertUnchanged(SmallPlanes.fill(stroke(), 75, 20, 5, 60, 1), false, false);
    }

    @Test
    void word_isSeveralThings() {
        assertUnchanged(SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 10, 40, 80, 20, 1), false, false);
    }

    @Test
    void texture_isClearedInPhotographsOnly() {
        Plane specks = SmallPlanes.filled(SIDE, SIDE, 0);
        SmallPlanes.fill(specks, 20, 20, 2, 3, 1);
        assertUnchanged(specks, false, true);
        assertTrue(DigitMarks.select(specks, true));
        assertArrayEquals(new float[SIDE * SIDE], specks.values());
    }

    @Test
    void stainAlone_isNoDigit() {
        Plane stain = SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 20, 20, 30, 30, 0.4f);
        assertTrue(DigitMarks.select(stain, true));
        assertArrayEquals(new float[SIDE * SIDE], stain.values());
    }

    @Test
    void blankAndFullPictures_stayAsTheyAre() {
        assertUnchanged(SmallPlanes.filled(SIDE, SIDE, 0), true, true);
        assertUnchanged(SmallPlanes.filled(SIDE, SIDE, 1), true, true);
        assertUnchanged(SmallPlanes.of("#"), true, true);
    }

    private static void assertUnchanged(Plane ink, boolean dirty, boolean isDigit) {
        float[] before = ink.values().clone();
        assertEquals(isDigit, DigitMarks.select(ink, dirty));
        assertArrayEquals(before, ink.values());
    }

    private static Plane stroke() {
        return SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 47, 20, 5, 60, 1);
    }
}
