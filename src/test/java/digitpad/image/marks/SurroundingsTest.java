package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final int SIDE = 100;

    @Test
    void frame_isRemoved() {
        assertRemoved(ink -> SmallPlanes.fill(SmallPlanes.fill(ink, 0, 0, SIDE, 3, 1), 0, 0, 3, SIDE, 1));
    }

    @Test
    void boxAroundDigit_isRemoved() {
        assertRemoved(ink -> {
            SmallPlanes.fill(ink, 20, 10, 60, 2, 1);
            SmallPlanes.fill(ink, 20, 88, 60, 2, 1);
            SmallPlanes.fill(ink, 20, 10, 2, 80, 1);
            return SmallPlanes.fill(ink, 78, 10, 2, 80, 1);
        });
    }

    @Test
    void endOfLineAtBorder_isRemoved() {
        assertRemoved(ink -> SmallPlanes.fill(ink, 60, 95, 30, 2, 1));
        assertRemoved(ink -> SmallPlanes.fill(ink, 1, 30, 2, 30, 1));
    }

    @Test
    void faintCorner_isShadow() {
        assertRemoved(ink -> SmallPlanes.fill(ink, 88, 88, 12, 12, 0.4f));
    }

    @Test
    void darkCorner_isKept() {
        Plane ink = SmallPlanes.fill(stroke(), 88, 88, 12, 12, 1);
        float[] before = ink.values().clone();
        Surroundings.remove(ink, 0);
        assertArrayEquals(before, ink.values());
    }

    /** A digit that was drawn over the border. */
    @Test
    void nothingElse_isKept() {
        Plane ink = SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 0, 0, 30, SIDE, 1);
        Surroundings.remove(ink, 0);
        assertEquals(1, SmallPlanes.at(ink, 50, 10));
    }

    /** Specks are not what the frame surrounds. */
    @Test
    void frameAroundSpecks_isKept() {
        Plane ink = SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 0, 0, SIDE, 3, 1);
        SmallPlanes.fill(ink, 50, 50, 2, 2, 1);
        Surroundings.remove(ink, 0);
        assertEquals(1, SmallPlanes.at(ink, 1, 50));
    }

    @Test
    void blankAndFullPictures_stayAsTheyAre() {
        Plane blank = SmallPlanes.of("...", "...");
        Surroundings.remove(blank, 0);
        assertEquals("...\n...", SmallPlanes.text(blank));
        Plane full = SmallPlanes.of("##", "##");
        Surroundings.remove(full, 0);
        assertEquals("##\n##", SmallPlanes.text(full));
    }

    /** Asserts that what is added to a stroke is removed. */
    private static void assertRemoved(UnaryOperator<Plane> addition) {
        Plane ink = addition.apply(stroke());
        Surroundings.remove(ink, 0);
        assertArrayEquals(stroke().values(), ink.values());
    }

    private static Plane stroke() {
        return SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0), 45, 30, 8, 40, 1);
    }
}
