package digitpad.engine.dl4j;

import digitpad.network.Shape;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values into ND4J's arrays and out of them. */
final class NdArrays {
    private NdArrays() {}

    /** Images as a batch that networks take: [images, maps, rows, columns]. */
    static INDArray images(float[] pixels, int images, Shape shape) {
        return Nd4j.createFromArray(pixels).reshape(images, shape.maps(), shape.height(), shape.width());
    }

    /** A copy of the values, last index fastest, however the array lies. */
    static float[] values(INDArray array) {
        try (INDArray ordered = array.dup('c')) {
            return ordered.data().asFloat();
        }
    }

    /**
     * The values of an array that lies in one piece, as all parameters of a network do, in the order they lie in; empty
     * if there is no array. Nothing is copied: what changes the one changes the other, and the view must not be used
     * once the array is closed, or nobody holds it any more: the view does not.
     *
     * @throws IllegalArgumentException if the array is not in one piece
     */
    static FloatBuffer view(INDArray array) {
        if (array == null) {
            return FloatBuffer.allocate(0);
        }
        if (array.elementWiseStride() != 1) {
            throw new IllegalArgumentException("an array with gaps cannot be viewed: " + array.shapeInfoToString());
        }
        FloatBuffer values = array.data().asNioFloat();
        return values.slice(values.position(), Math.toIntExact(array.length()));
    }

    /**
     * Puts values into such an array.
     *
     * @throws IllegalArgumentException if they are not as many as it has
     */
    static void put(FloatBuffer values, INDArray target) {
        FloatBuffer place = view(target);
        if (values.remaining() != place.remaining()) {
            throw new IllegalArgumentException(values.remaining() + " values for an array of " + place.remaining());
        }
        place.put(values.duplicate());
    }
}
