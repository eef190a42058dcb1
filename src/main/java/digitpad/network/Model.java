package digitpad.network;

/** A trained network: what it is, and its parameters in the order the network lays them out. Immutable. */
public final class Model {
    private final ModelInfo info;
    private final float[] parameters;

    /**
     * @throws IllegalArgumentException if the number of parameters is not the preset's
     */
    public Model(ModelInfo info, float[] parameters) {
        int expected = Networks.parameterCount(info.preset());
        if (parameters.length != expected) {
            throw new IllegalArgumentException(
                    "the network " + info.preset().id() + " has " + expected + " parameters, not " + parameters.length);
        }
        this.info = info;
        this.parameters = parameters.clone();
    }

    public ModelInfo info() {
        return info;
    }

    /** A copy of the parameters. */
    public float[] parameters() {
        return parameters.clone();
    }

    /** The same network with another way from logits to answers. */
    public Model calibrated(Calibration calibration) {
        return new Model(info.calibrated(calibration), parameters);
    }

    /** The same network under another name. */
    public Model named(String name) {
        return new Model(info.named(name), parameters);
    }
}
