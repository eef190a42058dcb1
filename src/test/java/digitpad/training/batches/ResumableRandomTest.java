package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ResumableRandomTest {
    @Property(tries = 200)
    void numbers_equalThoseOfSplittableRandom(@ForAll long seed) {
        RandomGenerator expected = new SplittableRandom(seed);
        RandomGenerator actual = new ResumableRandom(seed);
        for (int i = 0; i < 20; i++) {
            assertEquals(expected.nextLong(), actual.nextLong());
            assertEquals(expected.nextInt(), actual.nextInt());
            assertEquals(expected.nextInt(i + 1), actual.nextInt(i + 1));
            assertEquals(expected.nextDouble(), actual.nextDouble());
            assertEquals(expected.nextGaussian(), actual.nextGaussian());
            assertEquals(expected.nextBoolean(), actual.nextBoolean());
        }
    }

    @Property(tries = 100)
    void restoredState_givesSameNumbers(@ForAll long seed, @ForAll @IntRange(max = 50) int drawn) {
        ResumableRandom first = new ResumableRandom(seed);
        for (int i = 0; i < drawn; i++) {
            first.nextInt(1 + i);
        }
        ResumableRandom second = new ResumableRandom(0);
        second.setState(first.state());
        assertEquals(first.nextLong(), second.nextLong());
        assertEquals(first.nextInt(), second.nextInt());
    }
}
