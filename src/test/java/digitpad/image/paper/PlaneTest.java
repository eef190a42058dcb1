package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaneTest {
    @Test
    void transposed_exchangesRowsAndColumns() {
        assertEquals("14\n25\n36", SmallPlanes.text(SmallPlanes.of("123", "456").transposed()));
    }

    @Test
    void border_isAsWideAsAsked() {
        Plane plane = SmallPlanes.of("1111", "1231", "1441", "1111");
        assertEquals(12, plane.border(1).length);
        assertEquals(0.1f, Quantiles.at(1, plane.border(1)));
        assertEquals(16, plane.border(2).length);
    }

    @Test
    void isNearBorder_countsFromTheSides() {
        Plane plane = SmallPlanes.filled(5, 5, 0);
        assertTrue(plane.isNearBorder(4, 1));
        assertFalse(plane.isNearBorder(6, 1));
        assertTrue(plane.isNearBorder(6, 2));
        assertFalse(plane.isNearBorder(12, 2));
    }

    @Test
    void onePixel_isItsOwnBorder() {
        Plane pixel = SmallPlanes.of("7");
        assertArrayEquals(new float[] {0.7f}, pixel.border(1));
        assertArrayEquals(new float[] {-0.7f}, pixel.negated().values());
        assertEquals(1, pixel.longerSide());
    }

    @Test
    void wrongNumberOfValues_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Plane(2, 2, new float[3]));
        assertThrows(IllegalArgumentException.class, () -> new Plane(0, 2, new float[0]));
    }
}
