package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MovingMeanTest {
    @Test
    void meanCoversLastValuesOnly() {
        MovingMean mean = new MovingMean(3);
        assertEquals(1, mean.add(1));
        assertEquals(1.5, mean.add(2));
        assertEquals(2, mean.add(3));
        assertEquals(4, mean.add(7), 1e-12, "of 2, 3 and 7");
        assertEquals(5, mean.add(5), 1e-12, "of 3, 7 and 5");
    }
}
