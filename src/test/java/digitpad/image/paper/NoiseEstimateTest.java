package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NoiseEstimateTest {
    private static final double DEVIATION = 0.04;

    @Test
    void noise_isEstimated() {
        Plane noisy = SmallPlanes.addNoise(SmallPlanes.filled(80, 60, 0.5f), DEVIATION);
        assertEquals(DEVIATION, NoiseEstimate.of(noisy), 0.1 * DEVIATION);
    }

    @Test
    void edgesAndSlopes_areNoNoise() {
        Plane picture = SmallPlanes.fill(SmallPlanes.filled(80, 60, 0.1f), 30, 0, 50, 60, 0.8f);
        for (int i = 0; i < picture.values().length; i++) {
            picture.values()[i] += 0.002f * (i % 80);
        }
        assertEquals(NoiseEstimate.MIN, NoiseEstimate.of(picture));
        assertEquals(DEVIATION, NoiseEstimate.of(SmallPlanes.addNoise(picture, DEVIATION)), 0.15 * DEVIATION);
    }

    @Test
    void narrowPicture_hasMinimumNoise() {
        assertEquals(NoiseEstimate.MIN, NoiseEstimate.of(SmallPlanes.of("1", "9", "4")));
        assertEquals(NoiseEstimate.MIN, NoiseEstimate.of(SmallPlanes.of("5")));
    }
}
