package digitpad.engine;

import java.nio.FloatBuffer;

/** Checks the values of parameters. */
public final class ParameterValues {
    private ParameterValues() {}

    /** Returns whether all values from the buffer's position to its limit are finite. */
    public static boolean areFinite(FloatBuffer values) {
        for (int i = values.position(); i < values.limit(); i++) {
            if (!Float.isFinite(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
