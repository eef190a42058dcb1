package digitpad.augmentation;

import java.util.random.RandomGenerator;

/** Random values as augmentation needs them. */
final class RandomDraws {
    private RandomDraws() {}

    /** Evenly from {@code -most} to {@code most}. */
    static double symmetric(double most, RandomGenerator random) {
        return (2 * random.nextDouble() - 1) * most;
    }

    /** Evenly from {@code from} to {@code to}. */
    static double between(double from, double to, RandomGenerator random) {
        return from + random.nextDouble() * (to - from);
    }
}
