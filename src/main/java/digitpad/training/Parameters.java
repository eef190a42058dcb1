package digitpad.training;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes numbers out of ND4J. */
final class Parameters {
    private Parameters() {}

    /** The array's values in C order; what ND4J needs meanwhile is freed at once, not when the garbage is collected. */
    static float[] copy(INDArray array) {
        try (INDArray copy = array.dup('c')) {
            return copy.data().asFloat();
        }
    }

    /** Whether all of them are numbers. */
    static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
