package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ImpulseFilterTest {
    private static final int SIDE = 80;

    @Test
    void saltAndPepper_areRemoved() {
        int[] clean = SmallPlanes.argb(picture());
        int[] noisy = SmallPlanes.argb(withSpecks(picture(), 5));
        assertArrayEquals(clean, ImpulseFilter.clean(SIDE, SIDE, noisy));
    }

    @Test
    void input_isNotChanged() {
        int[] noisy = SmallPlanes.argb(withSpecks(picture(), 5));
        int[] before = noisy.clone();
        assertNotSame(noisy, ImpulseFilter.clean(SIDE, SIDE, noisy));
        assertArrayEquals(before, noisy);
    }

    /** Each may be a drawn dot. */
    @Test
    void fewDots_areKept() {
        int[] dots = SmallPlanes.argb(withSpecks(picture(), 25));
        assertSame(dots, ImpulseFilter.clean(SIDE, SIDE, dots));
    }

    @Test
    void thinLine_isKept() {
        Plane line = withSpecks(SmallPlanes.fill(picture(), 72, 10, 1, 60, 0), 5);
        int[] cleaned = ImpulseFilter.clean(SIDE, SIDE, SmallPlanes.argb(line));
        assertEquals(0xFF000000, cleaned[12 * SIDE + 72]);
    }

    @Test
    void smallPicture_isLeftAlone() {
        int[] argb = SmallPlanes.argb(SmallPlanes.of("#.#", ".#.", "#.#"));
        assertSame(argb, ImpulseFilter.clean(3, 3, argb));
        assertSame(argb, ImpulseFilter.clean(9, 1, argb));
    }

    /** A black bar on white. */
    private static Plane picture() {
        return SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 1), 30, 20, 10, 40, 0);
    }

    /** Inverts every {@code distance}th pixel in each direction that is not beside the bar's edge. */
    private static Plane withSpecks(Plane picture, int distance) {
        for (int row = distance; row < SIDE - 1; row += distance) {
            for (int column = distance; column < SIDE - 1; column += distance) {
                boolean besideEdge = column >= 28
                        && column <= 41
                        && row >= 18
                        && row <= 61
                        && !(column >= 32 && column <= 37 && row >= 22 && row <= 57);
                if (!besideEdge) {
                    int at = row * SIDE + column;
                    picture.values()[at] = 1 - picture.values()[at];
                }
            }
        }
        return picture;
    }
}
