package digitpad.image.rig;

import java.util.SplittableRandom;

/** Random parameters of one picture. The same set, condition and number always give the same picture. */
final class Draws {
    /** Each range of a parameter is cut into this many slices, which the two sets use in turn. */
    private static final int SLICES = 32;

    private final SplittableRandom random;
    private final DrawSet set;

    Draws(DrawSet set, String condition, int number) {
        this.set = set;
        random = new SplittableRandom(condition.hashCode() * 1_000_003L + number * 2L + set.slice());
        random.nextLong();
    }

    DrawSet set() {
        return set;
    }

    /** Returns a value of the range; sets never share one. */
    double between(double from, double to) {
        int slice = 2 * random.nextInt(SLICES / 2) + set.slice();
        return from + (to - from) * (slice + random.nextDouble()) / SLICES;
    }

    int whole(double from, double to) {
        return (int) Math.round(between(from, to));
    }

    /** Returns an index below {@code count} that this set alone uses. */
    int index(int count) {
        return 2 * random.nextInt(count / 2) + set.slice();
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double uniform() {
        return random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }
}
