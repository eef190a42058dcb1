package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class QuantilesTest {
    @Property
    void at_returnsSameAsSorting(
            @ForAll @Size(min = 1, max = 200) @FloatRange(min = -3, max = 3) float[] values,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        float[] before = values.clone();
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
        assertEquals(sorted[rank], Quantiles.at(share, values));
        assertArrayEquals(before, values);
    }

    /** Only two different values, as in a drawing. */
    @Property
    void at_withEqualValues_returnsSameAsSorting(
            @ForAll @Size(min = 1, max = 200) boolean[] dark, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        float[] values = new float[dark.length];
        for (int i = 0; i < dark.length; i++) {
            values[i] = dark[i] ? 0.1f : 1;
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
        assertEquals(sorted[rank], Quantiles.at(share, values));
    }
}
