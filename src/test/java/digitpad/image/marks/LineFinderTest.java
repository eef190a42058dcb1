package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFinderTest {
    private static final int SIDE = 100;
    private static final float MIN_INK = 0.02f;

    @Test
    void ruledLines_areFound() {
        Plane ink = blank();
        SmallPlanes.fill(ink, 0, 20, SIDE, 2, 0.5f);
        SmallPlanes.fill(ink, 10, 70, 60, 1, 0.5f);
        List<PrintedLine> lines = LineFinder.find(ink, MIN_INK);
        assertEquals(2, lines.size());
        assertEquals(20.5, lines.get(0).row(50), 1.5);
        assertEquals(1, lines.get(0).covered(), 0.01);
        assertEquals(70, lines.get(1).row(50), 1.5);
        assertEquals(0.6, lines.get(1).covered(), 0.01);
    }

    @Test
    void slantedLine_isFound() {
        Plane ink = blank();
        for (int column = 0; column < SIDE; column++) {
            SmallPlanes.fill(ink, column, 40 + column * 6 / 100, 1, 2, 0.5f);
        }
        List<PrintedLine> lines = LineFinder.find(ink, MIN_INK);
        assertEquals(1, lines.size());
        assertEquals(41, lines.get(0).row(0), 2);
        assertEquals(46, lines.get(0).row(SIDE - 1), 2);
    }

    /** It may be the bar of a digit. */
    @Test
    void singleShortLine_isNoPrintedOne() {
        assertEquals(List.of(), LineFinder.find(SmallPlanes.fill(blank(), 15, 50, 70, 2, 1), MIN_INK));
    }

    @Test
    void thickBars_areNoLines() {
        Plane ink = SmallPlanes.fill(blank(), 0, 20, SIDE, 8, 1);
        assertEquals(List.of(), LineFinder.find(SmallPlanes.fill(ink, 0, 60, SIDE, 8, 1), MIN_INK));
    }

    @Test
    void picturesWithoutLines_haveNone() {
        assertEquals(List.of(), LineFinder.find(blank(), MIN_INK));
        assertEquals(List.of(), LineFinder.find(SmallPlanes.filled(SIDE, SIDE, 1), MIN_INK));
        assertEquals(List.of(), LineFinder.find(SmallPlanes.of("#"), MIN_INK));
        assertEquals(List.of(), LineFinder.find(SmallPlanes.of("####", "....", "####", "...."), MIN_INK));
    }

    @Test
    void linesAtTheBorder_areFound() {
        Plane ink = SmallPlanes.fill(blank(), 0, 0, SIDE, 1, 0.5f);
        List<PrintedLine> lines = LineFinder.find(SmallPlanes.fill(ink, 0, SIDE - 1, SIDE, 1, 0.5f), MIN_INK);
        assertEquals(2, lines.size());
        assertEquals(0, lines.get(0).row(50), 1);
        assertEquals(SIDE - 1, lines.get(1).row(50), 1);
    }

    private static Plane blank() {
        return SmallPlanes.filled(SIDE, SIDE, 0);
    }
}
