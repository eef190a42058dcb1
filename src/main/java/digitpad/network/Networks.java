package digitpad.network;

/** Builds the presets' networks. */
public final class Networks {
    private Networks() {}

    /** How many parameters the preset's network has. */
    public static int parameterCount(Preset preset) {
        throw new UnsupportedOperationException();
    }
}
