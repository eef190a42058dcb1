package digitpad.engine;

import java.nio.FloatBuffer;

/** Judges the values of parameters. */
public final class ParameterValues {
    private ParameterValues() {}

    /** Whether all of them, from the buffer's position to its limit, are numbers. */
    public static boolean areFinite(FloatBuffer values) {
        for (int i = values.position(); i < values.limit(); i++) {
            if (!Float.isFinite(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
