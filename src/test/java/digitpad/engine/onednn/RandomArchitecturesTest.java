package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.InitialWeights;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Both engines and plain loops give the same answers for networks with all kinds of layers in any order. */
class RandomArchitecturesTest {
    private static final Engine REFERENCE = new Dl4jEngine();
    private static final Engine ENGINE = new OneDnnEngine();
    private static final Shape INPUT = new Shape(1, 14, 14);
    /** More than the engine computes one by one. */
    private static final int IMAGES = 10;

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void answersAreEqual(@ForAll long seed) {
        assumeTrue(OneDnnLibrary.isUsable(), "needs oneDNN");
        Architecture architecture = RandomArchitectures.draw(INPUT, seed);
        float[] parameters = parameters(architecture, seed);
        float[] pixels = pixels(seed);
        double[] exact = new double[parameters.length];
        Arrays.setAll(exact, i -> parameters[i]);
        double[][] expected = new PlainLoops(
                        architecture,
                        pixels,
                        new float[IMAGES * architecture.outputs().count()])
                .inferenceLogits(exact);
        FloatBuffer values = FloatBuffer.wrap(parameters);
        try (InferenceNetwork reference = REFERENCE.inferenceNetwork(architecture, values);
                InferenceNetwork network = ENGINE.inferenceNetwork(architecture, values)) {
            assertClose(architecture, expected, reference.logits(pixels, IMAGES));
            assertClose(architecture, expected, network.logits(pixels, IMAGES));
            assertClose(architecture, expected, Arrays.copyOf(network.logits(pixels, 1), 1));
            assertActivationsAreEqual(
                    architecture, reference.activations(pixels, IMAGES), network.activations(pixels, IMAGES));
        }
    }

    private static void assertClose(Architecture architecture, double[][] expected, float[] actual) {
        int outputs = architecture.outputs().count();
        double scale = Arrays.stream(expected)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        for (int i = 0; i < actual.length; i++) {
            assertEquals(
                    expected[i / outputs][i % outputs], actual[i], 1e-4 * Math.max(1, scale), architecture::toString);
        }
    }

    private static void assertActivationsAreEqual(Architecture architecture, float[][] expected, float[][] actual) {
        assertEquals(architecture.layers().size() + 1, actual.length);
        for (int level = 0; level < actual.length; level++) {
            assertEquals(expected[level].length, actual[level].length);
            float scale = 1;
            for (float value : expected[level]) {
                scale = Math.max(scale, Math.abs(value));
            }
            for (int i = 0; i < actual[level].length; i++) {
                assertEquals(expected[level][i], actual[level][i], 1e-4 * scale, architecture::toString);
            }
        }
    }

    /** Initial weights, and averages of batch normalizations as after some training. */
    private static float[] parameters(Architecture architecture, long seed) {
        Random random = new Random(seed);
        float[] parameters = InitialWeights.draw(architecture, seed);
        for (PlacedLayer layer : architecture.placedLayers()) {
            if (layer.layer() instanceof BatchNormalizationLayer) {
                int averages = layer.start() + layer.parameterCount() / 2;
                for (int i = averages; i < layer.start() + layer.parameterCount(); i++) {
                    parameters[i] = random.nextFloat() / 2;
                }
            }
        }
        return parameters;
    }

    private static float[] pixels(long seed) {
        Random random = new Random(seed);
        float[] pixels = new float[IMAGES * INPUT.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return pixels;
    }
}
