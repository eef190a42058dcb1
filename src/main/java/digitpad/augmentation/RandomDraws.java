package digitpad.augmentation;

import java.util.random.RandomGenerator;

/** Draws uniformly distributed random numbers. */
final class RandomDraws {
    private RandomDraws() {}

    /** Returns a uniform random number from {@code -max} to {@code max}. */
    static double symmetric(double max, RandomGenerator random) {
        return (2 * random.nextDouble() - 1) * max;
    }

    /** Returns a uniform random number from {@code from} to {@code to}. */
    static double between(double from, double to, RandomGenerator random) {
        return from + random.nextDouble() * (to - from);
    }
}
