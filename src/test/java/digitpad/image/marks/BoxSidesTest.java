package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import org.junit.jupiter.api.Test;

class BoxSidesTest {
    @Test
    void rectangle_isABox() {
        assertTrue(isBox(outline(2)));
    }

    @Test
    void rectangleWithThickSides_isNoBox() {
        assertFalse(isBox(outline(12)));
    }

    @Test
    void stroke_isNoBox() {
        assertFalse(isBox(SmallPlanes.fill(SmallPlanes.filled(60, 60, 0), 10, 10, 6, 40, 1)));
    }

    @Test
    void diagonal_isNoBox() {
        Plane diagonal = SmallPlanes.filled(60, 60, 0);
        for (int i = 10; i < 50; i++) {
            SmallPlanes.fill(diagonal, i, i, 2, 2, 1);
        }
        assertFalse(isBox(diagonal));
    }

    @Test
    void smallRectangleAndPixel_areNoBoxes() {
        assertFalse(isBox(SmallPlanes.of("#####", "#...#", "#...#", "#####")));
        assertFalse(isBox(SmallPlanes.of("#")));
    }

    /** Returns a rectangle from (10, 10) to (50, 50). */
    private static Plane outline(int thickness) {
        Plane plane = SmallPlanes.fill(SmallPlanes.filled(60, 60, 0), 10, 10, 40, 40, 1);
        return SmallPlanes.fill(plane, 10 + thickness, 10 + thickness, 40 - 2 * thickness, 40 - 2 * thickness, 0);
    }

    private static boolean isBox(Plane ink) {
        Marks marks = Marks.of(ink, 0);
        return new BoxSides(marks).formBox(marks.all().get(0));
    }
}
