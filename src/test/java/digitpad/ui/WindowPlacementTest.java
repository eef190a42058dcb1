package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
    private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D LEFT_OF_IT = new Rectangle2D(-1280, 100, 1280, 1024);

    @Test
    void firstStart_fitsAnyScreen() {
        assertEquals(new WindowPlacement(360, 160, 1200, 760, false), WindowPlacement.initial(LARGE));
        // 1920x1080 at 200 %, 1366x768 at 125 % with a task bar, and a screen below the smallest useful size.
        for (Rectangle2D screen : List.of(
                new Rectangle2D(0, 0, 960, 540),
                new Rectangle2D(0, 32, 1092.8, 582),
                new Rectangle2D(0, 0, 640, 480))) {
            assertTrue(screen.contains(area(WindowPlacement.initial(screen))), screen.toString());
        }
    }

    @Test
    void placeOnAScreen_isKept() {
        for (WindowPlacement kept : List.of(
                new WindowPlacement(720, 320, 1200, 760, false),
                new WindowPlacement(-1200, 150, 900, 600, false),
                new WindowPlacement(10, 10, 900, 600, true))) {
            assertEquals(kept, kept.within(List.of(LARGE, LEFT_OF_IT)));
        }
    }

    @Test
    void missingScreen_centersWindowInItsSize() {
        WindowPlacement onTheLeft = new WindowPlacement(-1200, 150, 900, 600, true);
        assertEquals(new WindowPlacement(510, 240, 900, 600, true), onTheLeft.within(List.of(LARGE)));
        WindowPlacement below = new WindowPlacement(300, 1070, 900, 600, false);
        assertEquals(new WindowPlacement(510, 240, 900, 600, false), below.within(List.of(LARGE)));
    }

    @Test
    void windowAcrossAnEdge_movesOntoTheScreen() {
        WindowPlacement across = new WindowPlacement(1500, 700, 900, 600, false);
        assertEquals(new WindowPlacement(1020, 480, 900, 600, false), across.within(List.of(LARGE)));
    }

    @Test
    void sizeIsLimitedByScreenAndMinimum() {
        WindowPlacement large = new WindowPlacement(0, 0, 3000, 2000, false);
        assertEquals(new WindowPlacement(0, 0, 1920, 1080, false), large.within(List.of(LARGE)));
        WindowPlacement tiny = new WindowPlacement(50, 60, 200, 5, false);
        assertEquals(new WindowPlacement(50, 60, 800, 520, false), tiny.within(List.of(LARGE)));
    }

    @Test
    void impossibleNumbers_giveFirstPlacement() {
        for (WindowPlacement broken : List.of(
                new WindowPlacement(Double.NaN, 0, 900, 600, false),
                new WindowPlacement(0, 0, Double.POSITIVE_INFINITY, 600, false))) {
            assertEquals(WindowPlacement.initial(LARGE), broken.within(List.of(LARGE)));
        }
    }

    private static Rectangle2D area(WindowPlacement placement) {
        return new Rectangle2D(placement.x(), placement.y(), placement.width(), placement.height());
    }
}
