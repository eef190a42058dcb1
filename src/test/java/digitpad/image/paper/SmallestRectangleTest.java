package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmallestRectangleTest {
    @Test
    void uprightRectangle_isItsOwn() {
        assertEquals(6, SmallestRectangle.areaAround(MaskTest.mask(".....", ".###.", ".###.", ".....")), 1e-9);
    }

    @Test
    void onePixel_hasAreaOne() {
        assertEquals(1, SmallestRectangle.areaAround(MaskTest.mask("...", ".#.")), 1e-9);
        assertEquals(1, SmallestRectangle.areaAround(MaskTest.mask("#")), 1e-9);
    }

    @Test
    void nothing_hasNoArea() {
        assertEquals(0, SmallestRectangle.areaAround(MaskTest.mask("...", "...")));
    }

    @Test
    void rotatedSquare_isMeasuredAlongItsSides() {
        Plane square = SmallPlanes.filled(101, 101, 0);
        int pixels = 0;
        for (int i = 0; i < square.values().length; i++) {
            boolean inside = Math.abs(i / 101 - 50) + Math.abs(i % 101 - 50) <= 40;
            square.values()[i] = inside ? 1 : 0;
            pixels += inside ? 1 : 0;
        }
        Mask mask = Mask.where(square, value -> value > 0);
        assertEquals(pixels, SmallestRectangle.areaAround(mask), 0.03 * pixels);
    }
}
