package digitpad.model;

import static digitpad.engine.TestEngine.ENGINE;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.engine.TrainingNetwork;
import digitpad.image.DigitImage;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.TestPresets;
import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Models with fresh weights, which depend on the seed. */
public final class TestModels {
    private TestModels() {}

    /** Returns an untrained small network. */
    public static Model untrained(String name, long seed) {
        return untrained(TestPresets.SMALL, name, seed);
    }

    /** Returns an untrained network of a preset. */
    public static Model untrained(Preset preset, String name, long seed) {
        try (TrainingNetwork network = ENGINE.trainingNetwork(preset.architecture(), preset.recipe(), seed)) {
            return new Model(info(preset, name), network.parameters());
        }
    }

    /**
     * Returns a network whose answers depend on every layer. With fresh weights, a network is almost certain of one
     * digit for any input; with weights divided by four, it is not.
     */
    public static Model withSmallWeights(Preset preset, String name, long seed) {
        float[] parameters = parametersOf(untrained(preset, name, seed));
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] /= 4;
        }
        return new Model(info(preset, name), parameters);
    }

    /** Returns a copy of a model's parameters. */
    public static float[] parametersOf(Model model) {
        return copy(model.parameters());
    }

    private static float[] copy(FloatBuffer values) {
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    /** Returns images of noise with decreasing brightness. The first has ink up to its edges. */
    public static List<DigitImage> noiseImages(int count) {
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

    /** Returns the description of a small network. */
    public static ModelInfo info(String name) {
        return info(TestPresets.SMALL, name);
    }

    private static ModelInfo info(Preset preset, String name) {
        return new ModelInfo(
                name,
                preset.id(),
                preset.architecture(),
                new TrainingSettings(
                        new Recipe(
                                100,
                                50,
                                Optimizer.NESTEROV,
                                1e-4,
                                Schedule.WARM_UP_LINEAR_DECAY,
                                0.25,
                                Augmentation.STANDARD,
                                Mixture.WITH_NON_DIGITS,
                                0,
                                0),
                        80,
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
