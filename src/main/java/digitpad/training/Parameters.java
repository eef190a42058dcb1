package digitpad.training;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks at a network's numbers where ND4J keeps them. */
final class Parameters {
    private Parameters() {}

    /**
     * The values of an array that lies in one piece, as all parameters of a network do, in the order they lie in. Nothing
     * is copied: the view changes with the array, and must not be used once the array is closed.
     *
     * @throws IllegalArgumentException if the array is not in one piece
     */
    static FloatBuffer view(INDArray array) {
        if (array.elementWiseStride() != 1) {
            throw new IllegalArgumentException("an array with gaps cannot be viewed: " + array.shapeInfoToString());
        }
        FloatBuffer values = array.data().asNioFloat();
        return values.slice(values.position(), Math.toIntExact(array.length()));
    }

    /** A copy of the same values, for good. */
    static float[] copy(INDArray array) {
        FloatBuffer view = view(array);
        float[] copy = new float[view.remaining()];
        view.get(copy);
        return copy;
    }

    /** Whether all of them are numbers. */
    static boolean areFinite(FloatBuffer values) {
        for (int i = values.position(); i < values.limit(); i++) {
            if (!Float.isFinite(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
