package digitpad.engine;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Keeps idle workers of OpenBLAS and libgomp from spinning. Each library has as many threads as the machine has cores,
 * and while one library works, spinning workers of the other would take its cores. Both read their settings from the
 * environment once, when they are loaded. Java cannot change the environment of its own process, but the C library can.
 */
public final class ThreadSettings {
    /**
     * {@code OPENBLAS_THREAD_TIMEOUT}: an idle worker spins 2^4 cycles before it sleeps (default 2^26).
     * {@code GOMP_SPINCOUNT}: number of rounds that an idle OpenMP worker spins.
     */
    private static final Map<String, String> VARIABLES =
            new TreeMap<>(Map.of("OPENBLAS_THREAD_TIMEOUT", "4", "GOMP_SPINCOUNT", "2000"));

    private ThreadSettings() {}

    /**
     * Sets the variables that the user has not set.
     *
     * @return whether all are set; if not, the caller has to limit the number of threads
     */
    public static boolean apply() {
        boolean allSet = true;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            // 0: do not overwrite a value that the user has set.
            allSet &= CLibrary.call("setenv", variable.getKey(), variable.getValue(), 0)
                    .equals(OptionalInt.of(0));
        }
        return allSet;
    }
}
