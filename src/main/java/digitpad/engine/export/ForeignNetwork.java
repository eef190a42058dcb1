package digitpad.engine.export;

import digitpad.network.Architecture;
import java.nio.FloatBuffer;

/** A network from a file of another program. Immutable. */
public final class ForeignNetwork {
    private final Architecture architecture;
    private final FloatBuffer parameters;

    ForeignNetwork(Architecture architecture, float[] parameters) {
        this.architecture = architecture;
        this.parameters = FloatBuffer.wrap(parameters).asReadOnlyBuffer();
    }

    public Architecture architecture() {
        return architecture;
    }

    /** Returns a read-only view of all parameters. */
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }
}
