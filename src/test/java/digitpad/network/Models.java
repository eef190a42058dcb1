package digitpad.network;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.image.DigitImage;
import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Models for tests: fresh weights, which differ by the seed. */
public final class Models {
    private Models() {}

    /** An untrained tutorial network. */
    public static Model untrained(String name, long seed) {
        var network =
                Networks.create(Preset.TUTORIAL, Optimization.of(Preset.TUTORIAL), Preset.TUTORIAL.dropout(), seed);
        float[] parameters = parametersOf(network);
        Networks.close(network);
        return new Model(info(name), parameters);
    }

    /**
     * A network whose answers depend on every layer: an untrained one is all but certain of one digit, whatever it is
     * shown, and a quarter of its weights are not.
     */
    static Model mild(String name, long seed) {
        float[] parameters = parametersOf(untrained(name, seed));
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] /= 4;
        }
        return new Model(info(name), parameters);
    }

    /** A copy of a model's parameters. */
    public static float[] parametersOf(Model model) {
        return copy(model.parameters());
    }

    /** A copy of a network's parameters. */
    static float[] parametersOf(MultiLayerNetwork network) {
        return copy(Parameters.view(network.params()));
    }

    private static float[] copy(FloatBuffer values) {
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    /** Images of noise, each of another brightness, the first with ink up to its edges. */
    static List<DigitImage> images(int count) {
        Random random = new Random(11);
        List<DigitImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] pixels = new float[DigitImage.PIXELS];
            for (int j = 0; j < pixels.length; j++) {
                pixels[j] = random.nextFloat() * (count - i) / count;
            }
            images.add(DigitImage.of(pixels));
        }
        return images;
    }

    static ModelInfo info(String name) {
        return new ModelInfo(
                name,
                Preset.TUTORIAL,
                new TrainingSettings(
                        100,
                        80,
                        50,
                        Optimizer.NESTEROV,
                        1e-4,
                        Schedule.TO_ZERO,
                        0.25,
                        Augmentation.STANDARD,
                        Mixture.WITH_OUTLIERS,
                        42,
                        "MNIST",
                        55_000,
                        7_494),
                OptionalDouble.of(0.9),
                OptionalDouble.of(0.8901),
                new Calibration(1.25, 3.5),
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}
