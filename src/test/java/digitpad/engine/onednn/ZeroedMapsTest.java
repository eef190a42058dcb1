package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.ZeroedMaps;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks some of whose maps are set to 0, on both engines, compared with plain loops. */
class ZeroedMapsTest {
    private static final Shape IMAGE = new Shape(1, 28, 28);

    static Stream<Engine> engines() {
        return Stream.concat(
                OneDnnLibrary.isUsable() ? Stream.of(new OneDnnEngine()) : Stream.empty(), Stream.of(new Dl4jEngine()));
    }

    static Stream<Arguments> networks() {
        return engines().flatMap(engine -> architectures().map(each -> Arguments.of(engine, each)));
    }

    static Stream<Architecture> architectures() {
        return Stream.of(
                Preset.byId("tutorial").orElseThrow().architecture(),
                Preset.BEST.architecture(),
                normalizedWithSigmoid(),
                dense(),
                startingWithDropout(),
                RandomArchitectures.draw(IMAGE, 3),
                RandomArchitectures.draw(IMAGE, 4),
                RandomArchitectures.draw(IMAGE, 5));
    }

    private static Architecture normalizedWithSigmoid() {
        return new Architecture(
                IMAGE,
                List.of(
                        new ConvolutionLayer("conv", 5, 3, 1, ConvolutionLayer.Padding.SAME, false, Activation.NONE),
                        new BatchNormalizationLayer("norm"),
                        new ActivationLayer("sigmoid", Activation.SIGMOID),
                        new AveragePoolingLayer("pool", 2),
                        new ConvolutionLayer("conv2", 17, 3, 2, ConvolutionLayer.Padding.VALID, true, Activation.RELU),
                        new DropoutLayer("dropout", 0.5),
                        new MaxPoolingLayer("pool2", 2),
                        new OutputLayer("output", OutputLayout.DIGITS_BY_SOURCE)),
                Initialization.HE);
    }

    private static Architecture dense() {
        return new Architecture(
                IMAGE,
                List.of(
                        new DenseLayer("dense1", 30, Activation.RELU),
                        new ActivationLayer("sigmoid", Activation.SIGMOID),
                        new DenseLayer("dense2", 20, Activation.NONE),
                        new OutputLayer("output", OutputLayout.DIGITS)),
                Initialization.HE);
    }

    private static Architecture startingWithDropout() {
        return new Architecture(
                IMAGE,
                List.of(
                        new DropoutLayer("dropout", 0.5),
                        new ActivationLayer("none", Activation.NONE),
                        new OutputLayer("output", OutputLayout.DIGITS)),
                Initialization.HE);
    }

    private static float[] parameters(Architecture architecture) {
        Random random = new Random(3);
        float[] parameters = new float[architecture.parameterCount()];
        for (PlacedLayer layer : architecture.placedLayers()) {
            // Smaller weights where more of them are added up, so that values stay near 1.
            double scale = 2
                    / Math.sqrt(Math.max(
                            1.0, layer.multiplyAdds() / (double) layer.output().size()));
            for (int i = 0; i < layer.parameterCount(); i++) {
                parameters[layer.start() + i] = (float) (scale * (random.nextDouble() - 0.5));
            }
        }
        return parameters;
    }

    /** Returns different maps for each image, with whole levels among them; none for the first image. */
    private static List<ZeroedMaps> draw(Architecture architecture, int images) {
        Random random = new Random(8);
        List<PlacedLayer> layers = architecture.placedLayers();
        List<ZeroedMaps> drawn = new ArrayList<>(List.of(ZeroedMaps.NONE));
        while (drawn.size() < images) {
            ZeroedMaps maps = ZeroedMaps.NONE;
            for (int level = 1; level <= layers.size(); level++) {
                int count = layers.get(level - 1).output().maps();
                double share = random.nextInt(8) == 0 ? 1 : 0.3;
                for (int map = 0; map < count; map++) {
                    maps = random.nextDouble() < share ? maps.with(level, map) : maps;
                }
            }
            drawn.add(maps);
        }
        return drawn;
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void damagedValues_equalPlainLoops(Architecture architecture) {
        // oneDNN computes up to 8 images one by one and more of them together.
        int images = 9;
        float[] pixels = Samples.pixels(0, images);
        float[] parameters = parameters(architecture);
        List<ZeroedMaps> zeroed = draw(architecture, images);
        PlainLoops loops = new PlainLoops(
                architecture, pixels, new float[images * architecture.outputs().count()]);
        double[][][] expected = loops.inferenceOutputs(
                IntStream.range(0, parameters.length)
                        .mapToDouble(i -> parameters[i])
                        .toArray(),
                zeroed);
        engines().forEach(engine -> {
            try (InferenceNetwork network = engine.inferenceNetwork(architecture, FloatBuffer.wrap(parameters))) {
                for (int count : new int[] {3, images}) {
                    compare(expected, network, Arrays.copyOf(pixels, count * IMAGE.size()), zeroed.subList(0, count));
                }
            }
        });
    }

    private static void compare(
            double[][][] expected, InferenceNetwork network, float[] pixels, List<ZeroedMaps> zeroed) {
        int images = zeroed.size();
        float[][] actual = network.activations(pixels, images, zeroed);
        assertEquals(expected.length + 1, actual.length);
        for (int level = 1; level < actual.length; level++) {
            assertClose(expected[level - 1], actual[level], images, "level " + level);
        }
        assertClose(expected[expected.length - 1], network.logits(pixels, images, zeroed), images, "logits");
    }

    private static void assertClose(double[][] expected, float[] actual, int images, String what) {
        int size = expected[0].length;
        assertEquals(images * size, actual.length);
        for (int i = 0; i < actual.length; i++) {
            double value = expected[i / size][i % size];
            assertEquals(value, actual[i], value == 0 ? 1e-6 : 1e-4 * Math.max(1, Math.abs(value)), what);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void mendedNetwork_answersBitForBit(Engine engine, Architecture architecture) {
        try (InferenceNetwork network =
                engine.inferenceNetwork(architecture, FloatBuffer.wrap(parameters(architecture)))) {
            for (int images : new int[] {1, 20}) {
                float[] pixels = Samples.pixels(0, images);
                float[] logits = network.logits(pixels, images);
                float[][] activations = network.activations(pixels, images);
                network.activations(pixels, images, draw(architecture, images));
                network.logits(pixels, images, draw(architecture, images));
                assertArrayEquals(logits, network.logits(pixels, images));
                assertArrayEquals(activations, network.activations(pixels, images));
                // Without maps to set to 0, the values are the same as well.
                List<ZeroedMaps> none = Collections.nCopies(images, ZeroedMaps.NONE);
                assertArrayEquals(activations, network.activations(pixels, images, none));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void missingMaps_areRefused(Engine engine) {
        Architecture architecture = dense();
        try (InferenceNetwork network =
                engine.inferenceNetwork(architecture, FloatBuffer.wrap(parameters(architecture)))) {
            float[] pixels = Samples.pixels(0, 1);
            for (ZeroedMaps wrong : List.of(
                    ZeroedMaps.NONE.with(0, 0),
                    ZeroedMaps.NONE.with(5, 0),
                    ZeroedMaps.NONE.with(1, 30),
                    ZeroedMaps.NONE.with(2, -1))) {
                assertThrows(IllegalArgumentException.class, () -> network.logits(pixels, 1, List.of(wrong)));
                assertThrows(IllegalArgumentException.class, () -> network.activations(pixels, 1, List.of(wrong)));
            }
            assertThrows(IllegalArgumentException.class, () -> network.logits(pixels, 1, List.of()));
            float[] last = network.logits(pixels, 1, List.of(ZeroedMaps.NONE.with(4, 9)));
            assertEquals(0, last[9]);
            assertTrue(last[8] != 0);
        }
    }
}
