package digitpad.fuzz;

import java.util.Random;

/** A way to damage bytes. */
@FunctionalInterface
interface Damage {
    /** Returns a damaged copy; the same random numbers give the same damage. */
    byte[] apply(byte[] bytes, Random random);
}
