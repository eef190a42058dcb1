package digitpad.network;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks at a network's numbers where ND4J keeps them. */
public final class Parameters {
    private Parameters() {}

    /**
     * The values of an array that lies in one piece, as all parameters of a network do, in the order they lie in. Nothing
     * is copied: what changes the one changes the other, and the view must not be used once the array is closed, or nobody holds
     * it any more: the view does not.
     *
     * @throws IllegalArgumentException if the array is not in one piece
     */
    public static FloatBuffer view(INDArray array) {
        if (array.elementWiseStride() != 1) {
            throw new IllegalArgumentException("an array with gaps cannot be viewed: " + array.shapeInfoToString());
        }
        FloatBuffer values = array.data().asNioFloat();
        return values.slice(values.position(), Math.toIntExact(array.length()));
    }

    /** Whether all of them are numbers. */
    public static boolean areFinite(FloatBuffer values) {
        for (int i = values.position(); i < values.limit(); i++) {
            if (!Float.isFinite(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
