package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SolidTest {
    private static final int SIDE = 100;

    @Test
    void strokes_areNotSolid() {
        assertEquals(Optional.empty(), Solid.in(SmallPlanes.fill(blank(), 40, 10, 20, 80, 0.8f)));
    }

    @Test
    void blankPicture_isNotSolid() {
        assertEquals(Optional.empty(), Solid.in(blank()));
    }

    /** Such as a sheet of colored paper on which the digit was written. */
    @Test
    void areaWithInkInside_isItsPaper() {
        Solid area = Solid.in(SmallPlanes.fill(blank(), 20, 20, 60, 60, 0.5f)).orElseThrow();
        assertTrue(area.isPaperOf(SmallPlanes.fill(blank(), 45, 40, 5, 20, 1).values()));
        assertFalse(area.isPaperOf(blank().values()), "there is no ink");
        assertFalse(area.isPaperOf(SmallPlanes.fill(blank(), 5, 40, 5, 20, 1).values()), "the ink is outside");
    }

    @Test
    void areaAtBorder_isPaperOfAnyInk() {
        Solid area = Solid.in(SmallPlanes.fill(blank(), 0, 0, 50, SIDE, 0.5f)).orElseThrow();
        assertTrue(area.isPaperOf(SmallPlanes.fill(blank(), 70, 40, 5, 20, 1).values()));
    }

    private static Plane blank() {
        return SmallPlanes.filled(SIDE, SIDE, 0);
    }
}
