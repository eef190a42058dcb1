package digitpad.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.ImportedPicture;
import org.junit.jupiter.api.Test;

class MarkedPictureTest {
    private static final MarkedPicture.Colors COLORS = new MarkedPicture.Colors(0x0000FF, 0x000000);

    @Test
    void ink_isTintedAndTheRestDimmed() {
        MarkedPicture marked = marked(BarPicture.ofLength(70), BarPicture.HEIGHT);
        assertEquals(BarPicture.WIDTH, marked.width());
        int ink = marked.argb()[50 * BarPicture.WIDTH + 30];
        assertTrue((ink & 0xFF) > 200 && (ink >> 16 & 0xFF) < 50, Integer.toHexString(ink));
        int paper = marked.argb()[0] & 0xFF;
        assertTrue(paper > 90 && paper < 160, "dimmed to " + paper);
    }

    /** There is nothing to stand out. */
    @Test
    void pictureWithoutInk_isNotDimmed() {
        assertEquals(
                0xFFFFFFFF, marked(BarPicture.ofLength(0), BarPicture.HEIGHT).argb()[0]);
    }

    @Test
    void largePicture_isReduced() {
        MarkedPicture marked = marked(BarPicture.ofLength(70), BarPicture.HEIGHT / 2);
        assertEquals(BarPicture.WIDTH / 2, marked.width());
        assertEquals(2, marked.factor());
    }

    private static MarkedPicture marked(ImportedPicture picture, int maxSide) {
        return MarkedPicture.of(picture.picture(), picture.ink(), maxSide, COLORS);
    }
}
