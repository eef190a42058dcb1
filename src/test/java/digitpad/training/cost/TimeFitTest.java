package digitpad.training.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeFitTest {
    @Test
    void consistentTimes_giveTheirUnitTimes() {
        double[][] amounts = {{1, 0, 0}, {1, 100, 0}, {1, 0, 10_000}, {1, 50, 5_000}};
        double[] unitTimes = {2e-3, 3e-5, 4e-7};
        double[] measured = new double[amounts.length];
        for (int i = 0; i < measured.length; i++) {
            for (int j = 0; j < unitTimes.length; j++) {
                measured[i] += amounts[i][j] * unitTimes[j];
            }
        }
        double[] fitted = TimeFit.unitTimes(amounts, measured, new double[] {1e-3, 2e-5, 3e-7});
        for (int i = 0; i < unitTimes.length; i++) {
            assertEquals(unitTimes[i], fitted[i], 0.05 * unitTimes[i]);
        }
    }

    @Test
    void unmeasuredKind_isSlowerLikeTheOthers() {
        double[] fitted = TimeFit.unitTimes(new double[][] {{100, 0}}, new double[] {0.5}, new double[] {1e-3, 1e-6});
        assertArrayEquals(new double[] {5e-3, 5e-6}, fitted, 1e-9);
    }

    @Test
    void contradictoryTimes_giveNoNegativeTime() {
        double[] fitted =
                TimeFit.unitTimes(new double[][] {{1, 0}, {1, 1}}, new double[] {1, 0.2}, new double[] {0.1, 0.1});
        assertTrue(fitted[0] > 0);
        assertEquals(0, fitted[1]);
    }
}
