package digitpad.network;

import java.time.Instant;
import java.util.OptionalDouble;

/** Models for tests: fresh weights, which differ by the seed. */
public final class Models {
    private Models() {}

    /** An untrained tutorial network. */
    public static Model untrained(String name, long seed) {
        var network = Networks.create(Preset.TUTORIAL, Preset.TUTORIAL.learningRate(), seed);
        float[] parameters = network.params().dup('c').data().asFloat();
        network.close();
        return new Model(info(name), parameters);
    }

    static ModelInfo info(String name) {
        return new ModelInfo(
                name,
                Preset.TUTORIAL,
                new TrainingSettings(100, 80, 50, 1e-4, 42, "MNIST", 55_000),
                OptionalDouble.of(0.9),
                OptionalDouble.of(0.8901),
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}
