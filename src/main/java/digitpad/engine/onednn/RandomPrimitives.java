package digitpad.engine.onednn;

import java.util.SplittableRandom;

/** A part of a network that draws random numbers before each training step. */
interface RandomPrimitives {
    /**
     * Draws the numbers of a step. They depend only on the arguments and on the layout of the values, so a run that is
     * resumed on the same kind of processor draws the same ones.
     *
     * @param seed of the run and of this part
     * @param step counted from 0
     */
    void draw(long seed, int step);

    /** Returns the generator of a step. */
    static SplittableRandom generator(long seed, int step) {
        // Hashed twice: generators with neighboring seeds would give the same numbers, one or more places later.
        long runHash = new SplittableRandom(seed).nextLong();
        return new SplittableRandom(new SplittableRandom(runHash + step).nextLong());
    }
}
