package digitpad.engine;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ParameterArray;
import java.nio.FloatBuffer;

/** Checks and finds the values of parameters. */
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

    /**
     * Returns a copy of one of a layer's parameter arrays, in storage order.
     *
     * @param array the array's name
     * @param parameters of all layers
     * @throws IllegalArgumentException if the layer has no such array
     */
    public static float[] of(PlacedLayer placed, String array, FloatBuffer parameters) {
        int start = parameters.position() + placed.start();
        for (ParameterArray candidate : placed.parameters()) {
            if (candidate.name().equals(array)) {
                float[] values = new float[candidate.size()];
                parameters.get(start, values);
                return values;
            }
            start += candidate.size();
        }
        throw new IllegalArgumentException(placed.layer().name() + " has no " + array);
    }
}
