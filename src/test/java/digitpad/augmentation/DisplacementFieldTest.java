package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DisplacementFieldTest {
    private final DisplacementField field = new DisplacementField();
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void rootMeanSquareEqualsTheAmplitude() {
        double sum = 0;
        int count = 0;
        for (int draw = 0; draw < 400; draw++) {
            field.draw(2.5, random);
            for (double u = 0.025; u < 1; u += 0.05) {
                for (double v = 0.025; v < 1; v += 0.05) {
                    sum += field.dx(u, v) * field.dx(u, v) + field.dy(u, v) * field.dy(u, v);
                    count += 2;
                }
            }
        }
        assertEquals(2.5, Math.sqrt(sum / count), 0.1);
    }

    @Test
    void neighboringPointsMoveTogether() {
        field.draw(1, random);
        for (double u = 0; u < 0.99; u += 0.01) {
            assertEquals(field.dx(u, 0.3), field.dx(u + 0.01, 0.3), 0.2);
            assertEquals(field.dy(0.7, u), field.dy(0.7, u + 0.01), 0.2);
        }
    }

    @Test
    void distantPointsMoveIndependently() {
        double covariance = 0;
        double variance = 0;
        for (int draw = 0; draw < 400; draw++) {
            field.draw(1, random);
            covariance += field.dx(0, 0) * field.dx(1, 1);
            variance += field.dx(0, 0) * field.dx(0, 0);
        }
        assertTrue(Math.abs(covariance) < 0.2 * variance, "opposite corners must be uncorrelated");
    }
}
