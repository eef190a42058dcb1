package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PolarityTest {
    @Test
    void stroke_decides() {
        assertTrue(Polarity.isDark(stroke(0.8f, 0.1f, 6)));
        assertFalse(Polarity.isDark(stroke(0.1f, 0.8f, 6)));
    }

    /** A bold stroke fills as much of its surroundings as the paper. */
    @Test
    void boldStroke_isJudgedByTheBorder() {
        assertTrue(Polarity.isDark(stroke(0.8f, 0.1f, 30)));
        assertFalse(Polarity.isDark(stroke(0.1f, 0.8f, 30)));
    }

    @Test
    void edgeOfDesk_doesNotCount() {
        Plane lightStroke = SmallPlanes.fill(stroke(0.3f, 0.9f, 6), 0, 0, 20, 100, 0);
        assertFalse(Polarity.isDark(lightStroke));
        Plane darkStroke = SmallPlanes.fill(stroke(0.7f, 0.1f, 6), 0, 0, 20, 100, 1);
        assertTrue(Polarity.isDark(darkStroke));
    }

    private static Plane stroke(float paper, float ink, int width) {
        return SmallPlanes.fill(SmallPlanes.filled(100, 100, paper), 50 - width / 2, 20, width, 60, ink);
    }
}
