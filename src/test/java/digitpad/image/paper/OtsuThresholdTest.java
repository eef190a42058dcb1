package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OtsuThresholdTest {
    @Test
    void threshold_separatesUnequalClasses() {
        Plane plane = SmallPlanes.fill(SmallPlanes.filled(40, 40, 0.7f), 0, 0, 40, 4, 0.2f);
        float threshold = OtsuThreshold.of(SmallPlanes.addNoise(plane, 0.03).values());
        assertTrue(threshold > 0.25 && threshold < 0.65, "threshold " + threshold);
    }

    @Test
    void threshold_ofTwoValuesLiesBetweenThem() {
        float threshold = OtsuThreshold.of(new float[] {0.25f, 0.75f});
        assertTrue(threshold > 0.25 && threshold <= 0.75, "threshold " + threshold);
    }

    @Test
    void oneValue_isTheThreshold() {
        assertEquals(0.5f, OtsuThreshold.of(new float[] {0.5f}));
        assertEquals(0.5f, OtsuThreshold.of(new float[] {0.5f, 0.5f, 0.5f}));
    }
}
