package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoxMeanTest {
    @Test
    void mean_isOfTheSquare() {
        Plane mean = BoxMean.of(SmallPlanes.of(".....", ".....", "..9..", ".....", "....."), 1);
        assertEquals(".....\n.111.\n.111.\n.111.\n.....", SmallPlanes.text(mean));
    }

    @Test
    void squareAtBorder_isCutOff() {
        Plane mean = BoxMean.of(SmallPlanes.of("8...", "....", "...."), 1);
        assertEquals(0.2f, SmallPlanes.at(mean, 0, 0), 1e-6f);
        assertEquals(0.8f / 6, SmallPlanes.at(mean, 0, 1), 1e-6f);
        assertEquals(0.8f / 9, SmallPlanes.at(mean, 1, 1), 1e-6f);
    }

    @Test
    void reachBeyondThePicture_isMeanOfAll() {
        assertEquals("444", SmallPlanes.text(BoxMean.of(SmallPlanes.of("246"), 9)));
        assertEquals("3", SmallPlanes.text(BoxMean.of(SmallPlanes.of("3"), 2)));
    }

    @Test
    void noReach_keepsThePicture() {
        assertEquals("19\n4#", SmallPlanes.text(BoxMean.of(SmallPlanes.of("19", "4#"), 0)));
    }
}
