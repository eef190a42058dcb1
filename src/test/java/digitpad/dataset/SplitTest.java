package digitpad.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.RealData;
import digitpad.SampleData;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void mnistHoldsOutTheFirst5000Images() {
        MnistData data = RealData.mnist();
        Split split = Split.of(data.training());
        assertEquals(5_000, split.validation().count());
        assertEquals(55_000, split.training().count());
        assertEquals(data.training().image(4_999), split.validation().image(4_999));
        assertEquals(data.training().image(5_000), split.training().image(0));
        assertEquals(data.training().label(5_000), split.training().label(0));
    }

    @Test
    void smallDatasetHoldsOutOneTwelfth() {
        Split split = Split.of(SampleData.inMemory().training());
        assertEquals(20, split.validation().count());
        assertEquals(220, split.training().count());
    }

    @Test
    void singleImage_cannotBeSplit() {
        LabeledImages one = SampleData.inMemory().training().range(0, 1);
        assertThrows(IllegalArgumentException.class, () -> Split.of(one));
    }
}
