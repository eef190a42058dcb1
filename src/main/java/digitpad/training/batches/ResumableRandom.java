package digitpad.training.batches;

import java.util.random.RandomGenerator;

/**
 * A SplitMix64 generator whose state can be saved and restored. It gives the same numbers as {@link
 * java.util.SplittableRandom}. Not thread-safe. Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number
 * Generators, 2014.
 */
final class ResumableRandom implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    ResumableRandom(long seed) {
        state = seed;
    }

    /** Returns the state. A generator with this seed, or with this state set, gives the same numbers next. */
    long state() {
        return state;
    }

    void setState(long newState) {
        state = newState;
    }

    @Override
    public long nextLong() {
        long z = next();
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public int nextInt() {
        long z = next();
        z = (z ^ (z >>> 33)) * 0x62a9d9ed799705f5L;
        z = (z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L;
        return (int) (z >>> 32);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return state;
    }
}
