package digitpad.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** The first four from Newcombe, Two-Sided Confidence Intervals for the Single Proportion, 1998, table I. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "9969, 10000, 0.9956, 0.9978",
        "20, 20, 0.8389, 1"
    })
    void interval_equalsPublishedOne(int count, int total, double lower, double upper) {
        Proportion.Interval interval = new Proportion(count, total).interval();
        assertEquals(lower, interval.lower(), 0.00005);
        assertEquals(upper, interval.upper(), 0.00005);
    }

    @Property
    void interval_containsTheShare(
            @ForAll @IntRange(min = 1, max = 100_000) int total, @ForAll @IntRange(max = 100_000) int count) {
        Proportion proportion = new Proportion(Math.min(count, total), total);
        Proportion.Interval interval = proportion.interval();
        assertTrue(0 <= interval.lower() && interval.lower() <= proportion.share(), interval::toString);
        assertTrue(proportion.share() <= interval.upper() && interval.upper() <= 1, interval::toString);
        assertTrue(interval.lower() < interval.upper(), interval::toString);
    }

    @Test
    void nothingCounted_leavesEverythingOpen() {
        assertEquals(new Proportion.Interval(0, 1), new Proportion(0, 0).interval());
        assertTrue(Double.isNaN(new Proportion(0, 0).share()));
    }

    @Test
    void moreThanAll_isRejected() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 2));
    }
}
