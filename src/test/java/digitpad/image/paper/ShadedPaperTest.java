package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShadedPaperTest {
    private static final int SIDE = 100;

    /** From 0.6 at the left to 0.9 at the right; ink reflects a third of the light. */
    @Test
    void unevenLight_leavesInkOnly() {
        Contrast contrast = ShadedPaper.contrast(lit(1f / 3));
        assertFalse(contrast.isFlat());
        assertEquals(0, SmallPlanes.at(contrast.plane(), 50, 5), 0.1);
        assertEquals(0, SmallPlanes.at(contrast.plane(), 50, 95), 0.1);
        assertEquals(2f / 3, SmallPlanes.at(contrast.plane(), 50, 20), 0.12);
        assertEquals(2f / 3, SmallPlanes.at(contrast.plane(), 50, 80), 0.12);
    }

    @Test
    void lightInk_isPositiveToo() {
        Plane chalk = SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, 0.2f), 48, 20, 4, 60, 0.7f);
        Plane contrast = ShadedPaper.contrast(chalk).plane();
        assertEquals(0.5f, SmallPlanes.at(contrast, 50, 50), 0.05);
        assertEquals(0, SmallPlanes.at(contrast, 10, 10), 1e-6);
    }

    @Test
    void hardShadow_isPaper() {
        Plane shadow = SmallPlanes.fill(lit(1f / 3), 0, 0, SIDE, 40, 0.2f);
        assertEquals(0, SmallPlanes.at(ShadedPaper.contrast(shadow).plane(), 20, 50), 0.05);
    }

    @Test
    void noise_isRelativeToThePaper() {
        Plane paper = SmallPlanes.addNoise(SmallPlanes.filled(SIDE, SIDE, 0.5f), 0.02);
        double noise = ShadedPaper.contrast(paper).noise();
        assertTrue(noise > 0.03 && noise < 0.05, "noise " + noise);
    }

    @Test
    void onePixel_hasNoContrast() {
        assertEquals(0, SmallPlanes.at(ShadedPaper.contrast(SmallPlanes.of("5")).plane(), 0, 0));
    }

    private static Plane lit(float reflected) {
        Plane picture = SmallPlanes.filled(SIDE, SIDE, 1);
        SmallPlanes.fill(picture, 18, 20, 4, 60, reflected);
        SmallPlanes.fill(picture, 78, 20, 4, 60, reflected);
        for (int i = 0; i < picture.values().length; i++) {
            picture.values()[i] *= 0.6f + 0.3f * (i % SIDE) / SIDE;
        }
        return picture;
    }
}
