package digitpad.model;

import java.nio.FloatBuffer;

/** A trained network: what it is, and its parameters in the order the network lays them out. Immutable. */
public final class Model {
    private final ModelInfo info;
    /** Never written to. */
    private final FloatBuffer parameters;

    /**
     * @param parameters are copied
     * @throws IllegalArgumentException if the number of parameters is not the architecture's
     */
    public Model(ModelInfo info, float[] parameters) {
        this(info, FloatBuffer.wrap(parameters));
    }

    /**
     * @param parameters are copied, from the buffer's position to its limit
     * @throws IllegalArgumentException if the number of parameters is not the architecture's
     */
    public Model(ModelInfo info, FloatBuffer parameters) {
        int expected = info.architecture().parameterCount();
        if (parameters.remaining() != expected) {
            throw new IllegalArgumentException(
                    "the network " + info.preset() + " has " + expected + " parameters, not " + parameters.remaining());
        }
        this.info = info;
        this.parameters = FloatBuffer.allocate(expected)
                .put(parameters.duplicate())
                .flip()
                .asReadOnlyBuffer();
    }

    private Model(ModelInfo info, Model like) {
        this.info = info;
        this.parameters = like.parameters.asReadOnlyBuffer();
    }

    public ModelInfo info() {
        return info;
    }

    /** The parameters, from the first to the last, which cannot be written to. Nothing is copied. */
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /** The same network with another way from logits to answers. */
    public Model withCalibration(Calibration calibration) {
        return new Model(info.withCalibration(calibration), this);
    }

    /** The same network under another name. */
    public Model withName(String name) {
        return new Model(info.withName(name), this);
    }
}
