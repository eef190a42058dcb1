package digitpad.engine.dl4j;

import digitpad.engine.CLibrary;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Keeps the idle workers of OpenBLAS and libgomp from spinning: each library has as many threads as the machine has
 * cores, and while one works the other's would burn the cores it needs. Both read these variables once, when they are
 * loaded, so they must be in the process's own environment before that; Java cannot put them there, the C library can.
 */
final class ThreadSettings {
    /**
     * {@code OPENBLAS_THREAD_TIMEOUT}: an idle worker spins 2^4 cycles before it sleeps (default 2^26).
     * {@code GOMP_SPINCOUNT}: rounds an idle OpenMP worker spins.
     */
    private static final Map<String, String> VARIABLES =
            new TreeMap<>(Map.of("OPENBLAS_THREAD_TIMEOUT", "4", "GOMP_SPINCOUNT", "2000"));

    private ThreadSettings() {}

    /**
     * Sets the variables that the user has not set.
     *
     * @return whether they are set; false where the C library cannot be asked, and the caller has to limit the threads
     */
    static boolean apply() {
        boolean done = true;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            // 0: what the user has set stays.
            done &= CLibrary.call("setenv", variable.getKey(), variable.getValue(), 0)
                    .equals(OptionalInt.of(0));
        }
        return done;
    }
}
