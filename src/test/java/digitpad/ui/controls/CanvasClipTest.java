package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CanvasClipTest {
    @Test
    void edgesAreWholePixels() {
        assertEquals(new CanvasClip(1, 2, 9, 19), CanvasClip.between(1.4, 1.6, 10.4, 20.6));
    }

    @Test
    void nothingIsLeftOfOrAboveTheCanvas() {
        assertEquals(new CanvasClip(0, 0, 10, 20), CanvasClip.between(-2, -1, 10, 20));
        assertEquals(new CanvasClip(0, 0, 0, 0), CanvasClip.between(-9, -9, -2, -2));
    }
}
