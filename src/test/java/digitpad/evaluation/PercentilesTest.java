package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void percentiles_areByNearestRank() {
        double[] values = new double[1_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        Random random = new Random(1);
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
        assertEquals(new Percentiles(500, 990), Percentiles.of(values));
    }

    @Test
    void oneValue_isBothPercentiles() {
        assertEquals(new Percentiles(7, 7), Percentiles.of(new double[] {7}));
        assertThrows(IllegalArgumentException.class, () -> Percentiles.of(new double[0]));
    }
}
