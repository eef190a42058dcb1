package digitpad.augmentation;

import java.util.random.RandomGenerator;

/** Random values as augmentation needs them. */
final class Draws {
    private Draws() {}

    /** Evenly from {@code -most} to {@code most}. */
    static double around0(double most, RandomGenerator random) {
        return (2 * random.nextDouble() - 1) * most;
    }

    /** Evenly from {@code from} to {@code to}. */
    static double between(double from, double to, RandomGenerator random) {
        return from + random.nextDouble() * (to - from);
    }
}
