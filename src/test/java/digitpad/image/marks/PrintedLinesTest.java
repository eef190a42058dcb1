package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import org.junit.jupiter.api.Test;

class PrintedLinesTest {
    private static final int SIDE = 120;
    private static final float MIN_INK = 0.02f;

    @Test
    void squaredPaper_leavesTheStroke() {
        Plane ink = stroke();
        for (int at = 10; at < SIDE; at += 30) {
            SmallPlanes.fill(ink, 0, at, SIDE, 1, 0.4f);
            SmallPlanes.fill(ink, at, 0, 1, SIDE, 0.4f);
        }
        SmallPlanes.fill(ink, 52, 25, 7, 70, 1);
        PrintedLines.remove(ink, MIN_INK);
        assertArrayEquals(stroke().values(), ink.values());
    }

    @Test
    void strokeAlone_isKept() {
        Plane ink = stroke();
        PrintedLines.remove(ink, MIN_INK);
        assertArrayEquals(stroke().values(), ink.values());
    }

    @Test
    void blankAndTinyPictures_stayAsTheyAre() {
        Plane blank = SmallPlanes.filled(SIDE, SIDE / 2, 0);
        PrintedLines.remove(blank, MIN_INK);
        assertArrayEquals(new float[SIDE * SIDE / 2], blank.values());
        Plane pixel = SmallPlanes.of("#");
        PrintedLines.remove(pixel, MIN_INK);
        assertEquals("#", SmallPlanes.text(pixel));
    }

    @Test
    void fullPicture_isKept() {
        Plane full = SmallPlanes.filled(SIDE, SIDE, 1);
        PrintedLines.remove(full, MIN_INK);
        assertArrayEquals(SmallPlanes.filled(SIDE, SIDE, 1).values(), full.values());
    }

    private static Plane stroke() {
        return SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 52, 25, 7, 70, 1);
    }
}
