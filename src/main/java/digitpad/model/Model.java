package digitpad.model;

import java.nio.FloatBuffer;

/** A trained network: its description and its parameters, in the storage order of the network. Immutable. */
public final class Model {
    private final ModelInfo info;
    /** Never written to. */
    private final FloatBuffer parameters;

    /**
     * @param parameters copied
     * @throws IllegalArgumentException if the number of parameters is not the architecture's
     */
    public Model(ModelInfo info, float[] parameters) {
        this(info, FloatBuffer.wrap(parameters));
    }

    /**
     * @param parameters copied from the buffer's position to its limit
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

    private Model(ModelInfo info, Model other) {
        this.info = info;
        this.parameters = other.parameters.asReadOnlyBuffer();
    }

    public ModelInfo info() {
        return info;
    }

    /** Returns a read-only view of all parameters. */
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /** Returns this model with another calibration. */
    public Model withCalibration(Calibration calibration) {
        return new Model(info.withCalibration(calibration), this);
    }

    /** Returns this model under another name. */
    public Model withName(String name) {
        return new Model(info.withName(name), this);
    }
}
