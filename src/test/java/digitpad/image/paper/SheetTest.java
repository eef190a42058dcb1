package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final int SIDE = 100;
    private static final float DESK = 0.2f;
    private static final float PAPER = 0.9f;

    @Test
    void sheetOnDesk_coversTheWholePicture() {
        Plane picture = Sheet.cutOut(sheetOnDesk()).orElseThrow();
        assertEquals(PAPER, SmallPlanes.at(picture, 0, 0), 0.01);
        assertEquals(PAPER, SmallPlanes.at(picture, 50, SIDE - 1), 0.01);
        assertEquals(PAPER, SmallPlanes.at(picture, SIDE - 1, 50), 0.01);
        assertEquals(0, SmallPlanes.at(picture, 50, 50), "the stroke stays");
        assertEquals(PAPER, SmallPlanes.at(picture, 50, 40));
    }

    @Test
    void sheetThatReachesTheBorder_isFound() {
        Plane beside = SmallPlanes.fill(stroke(SmallPlanes.filled(SIDE, SIDE, PAPER)), 0, 0, 25, SIDE, DESK);
        Plane picture = Sheet.cutOut(beside).orElseThrow();
        assertEquals(PAPER, SmallPlanes.at(picture, 50, 5), 0.01);
    }

    @Test
    void paperWithoutDesk_isNoSheet() {
        assertEquals(Optional.empty(), Sheet.cutOut(stroke(SmallPlanes.filled(SIDE, SIDE, PAPER))));
    }

    @Test
    void blankSheet_isNoSheet() {
        Plane blank = SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, DESK), 20, 20, 60, 60, PAPER);
        assertEquals(Optional.empty(), Sheet.cutOut(blank));
    }

    /** A light digit on a dark ground is no sheet either. */
    @Test
    void roundArea_isNoSheet() {
        Plane spot = SmallPlanes.filled(SIDE, SIDE, DESK);
        for (int i = 0; i < spot.values().length; i++) {
            spot.values()[i] = Math.hypot(i / SIDE - 50, i % SIDE - 50) < 35 ? PAPER : DESK;
        }
        assertEquals(Optional.empty(), Sheet.cutOut(stroke(spot)));
    }

    /** Brightness that falls off slowly is a spotlight. */
    @Test
    void blurredArea_isNoSheet() {
        assertEquals(Optional.empty(), Sheet.cutOut(stroke(BoxMean.of(BoxMean.of(sheetOnDesk(), 12), 12))));
    }

    @Test
    void onePixel_isNoSheet() {
        assertEquals(Optional.empty(), Sheet.cutOut(SmallPlanes.of("5")));
        assertEquals(Optional.empty(), Sheet.cutOut(SmallPlanes.of(".#", "##")));
    }

    private static Plane sheetOnDesk() {
        return stroke(SmallPlanes.fill(SmallPlanes.filled(SIDE, SIDE, DESK), 20, 20, 60, 60, PAPER));
    }

    private static Plane stroke(Plane picture) {
        return SmallPlanes.fill(picture, 47, 35, 6, 30, 0);
    }
}
