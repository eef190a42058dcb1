package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InkAxisTest {
    private static final int SIDE = 40;

    @Test
    void grayPicture_keepsItsValues() {
        Plane gray = InkAxis.project(picture(0xFFCCCCCC, 0xFF333333));
        assertEquals(0.8f, SmallPlanes.at(gray, 0, 0), 1e-3f);
        assertEquals(0.2f, SmallPlanes.at(gray, SIDE / 2, SIDE / 2), 1e-3f);
    }

    /** 0.299 times 0xD2 is 0.587 times 0x6B. */
    @Test
    void equallyBrightColors_differClearly() {
        Plane gray = InkAxis.project(picture(0xFF006B00, 0xFFD20000));
        float difference = SmallPlanes.at(gray, SIDE / 2, SIDE / 2) - SmallPlanes.at(gray, 0, 0);
        assertTrue(Math.abs(difference) > 0.4, "difference " + difference);
    }

    @Test
    void blankPicture_hasItsBrightness() {
        assertEquals(0.2f, SmallPlanes.at(InkAxis.project(picture(0xFF333333, 0xFF333333)), 3, 3), 1e-3f);
        Plane pixel = InkAxis.project(ColorPicture.of(1, 1, new int[] {0xFFFFFFFF}));
        assertEquals(1, SmallPlanes.at(pixel, 0, 0), 1e-3f);
    }

    /** Returns a picture of a stroke, 4 pixels wide. */
    private static ColorPicture picture(int paper, int ink) {
        int[] argb = new int[SIDE * SIDE];
        Arrays.fill(argb, paper);
        for (int row = 8; row < 32; row++) {
            Arrays.fill(argb, row * SIDE + 18, row * SIDE + 22, ink);
        }
        return ColorPicture.of(SIDE, SIDE, argb);
    }
}
