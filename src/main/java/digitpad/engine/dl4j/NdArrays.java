package digitpad.engine.dl4j;

import digitpad.network.Shape;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Converts between Java values and ND4J arrays. */
final class NdArrays {
    private NdArrays() {}

    /** Returns images as a batch for a network: [images, maps, rows, columns]. */
    static INDArray images(float[] pixels, int images, Shape shape) {
        return Nd4j.createFromArray(pixels).reshape(images, shape.maps(), shape.height(), shape.width());
    }

    /** Returns a copy of the values in row-major order, regardless of the array's own order. */
    static float[] values(INDArray array) {
        try (INDArray ordered = array.dup('c')) {
            return ordered.data().asFloat();
        }
    }

    /**
     * Returns a view of an array without gaps, such as all parameters of a network, in storage order; empty if
     * {@code array} is null. Changes to the view change the array. The view does not keep the array alive: it must not
     * be used once the array is closed or unreachable.
     *
     * @throws IllegalArgumentException if the array has gaps
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
     * Copies values into an array without gaps, in storage order.
     *
     * @throws IllegalArgumentException if the number of values is not the array's length
     */
    static void put(FloatBuffer values, INDArray target) {
        FloatBuffer destination = view(target);
        if (values.remaining() != destination.remaining()) {
            throw new IllegalArgumentException(
                    "expected " + destination.remaining() + " values, got " + values.remaining());
        }
        destination.put(values.duplicate());
    }
}
