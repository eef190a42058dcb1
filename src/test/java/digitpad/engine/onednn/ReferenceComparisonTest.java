package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Initialization;
import digitpad.network.Optimizer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.Shape;
import digitpad.network.TestPresets;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the engine with deeplearning4j's, which is the reference. */
@Tag("long")
class ReferenceComparisonTest {
    private static final Engine REFERENCE = new Dl4jEngine();
    private static final Engine ENGINE = new OneDnnEngine();

    @BeforeAll
    static void needsOneDnn() {
        assumeTrue(OneDnnLibrary.isUsable(), "needs oneDNN");
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void activationsAreEqual(Preset preset) {
        FloatBuffer parameters = trainedParameters(preset);
        try (InferenceNetwork reference = REFERENCE.inferenceNetwork(preset.architecture(), parameters);
                InferenceNetwork network = ENGINE.inferenceNetwork(preset.architecture(), parameters)) {
            for (int images : new int[] {1, 8, 9, 64, 70}) {
                float[][] expected = reference.activations(Samples.pixels(0, images), images);
                float[][] actual = network.activations(Samples.pixels(0, images), images);
                assertEquals(expected.length, actual.length);
                for (int level = 0; level < expected.length; level++) {
                    assertClose(expected[level], actual[level], 0, expected[level].length, 1e-5);
                }
                assertArrayEquals(actual[actual.length - 1], network.logits(Samples.pixels(0, images), images), 1e-6f);
            }
        }
    }

    /** A few steps, so that the averages of batch normalization differ from their initial values. */
    private static FloatBuffer trainedParameters(Preset preset) {
        int outputs = preset.architecture().outputs().count();
        try (TrainingNetwork network = ENGINE.trainingNetwork(preset.architecture(), preset.recipe(), 1)) {
            for (int step = 0; step < 3; step++) {
                Samples.step(network, step, 32, outputs);
            }
            return FloatBuffer.wrap(Samples.copy(network.parameters()));
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void lossAndGradientsAreEqual(Preset preset) {
        Architecture architecture = preset.architecture();
        // One step of size 1 against the gradient shows the gradient.
        Recipe recipe = recipe(preset, Optimizer.SGD, 1);
        try (TrainingNetwork reference = REFERENCE.trainingNetwork(architecture, recipe, 1);
                TrainingNetwork network = ENGINE.trainingNetwork(architecture, recipe, 1)) {
            network.restore(reference.state());
            float[] before = Samples.copy(network.parameters());
            UnambiguousBatch batch = UnambiguousBatch.of(architecture, before);
            double expected = reference.step(batch.pixels(), batch.targets());
            assertEquals(expected, network.step(batch.pixels(), batch.targets()), 1e-5 * expected);
            assertArrayEquals(reference.stepLogits(), network.stepLogits(), 1e-4f);
            float[] expectedGradients = minus(before, Samples.copy(reference.parameters()));
            float[] gradients = minus(before, Samples.copy(network.parameters()));
            for (PlacedLayer layer : architecture.placedLayers()) {
                double largest = 0;
                double difference = 0;
                for (int i = layer.start(); i < layer.start() + layer.parameterCount(); i++) {
                    largest = Math.max(largest, Math.abs(expectedGradients[i]));
                    difference = Math.max(difference, Math.abs(expectedGradients[i] - gradients[i]));
                }
                assertTrue(
                        difference <= 1e-4 * largest,
                        layer.layer().name() + ": gradients up to " + largest + " differ by " + difference);
            }
        }
    }

    @Test
    void nonDigitClass_hasEqualLossAndGradients() {
        Architecture architecture = new Architecture(
                new Shape(1, DigitImage.SIZE, DigitImage.SIZE),
                List.of(new OutputLayer("output", OutputLayout.DIGITS_BY_SOURCE_OR_NONE)),
                Initialization.HE);
        Recipe recipe = recipe(Preset.BEST, Optimizer.SGD, 1);
        float[] targets = Samples.targets(0, 8, 20);
        // The last four samples are non-digits.
        Arrays.fill(targets, 4 * 20, 8 * 20, 0);
        try (TrainingNetwork reference = REFERENCE.trainingNetwork(architecture, recipe, 1);
                TrainingNetwork network = ENGINE.trainingNetwork(architecture, recipe, 1)) {
            network.restore(reference.state());
            for (int step = 0; step < 3; step++) {
                double expected = reference.step(Samples.pixels(0, 8), targets);
                assertTrue(expected > 0.1, "loss " + expected);
                assertEquals(expected, network.step(Samples.pixels(0, 8), targets), 1e-5 * expected);
            }
            assertArrayEquals(Samples.copy(reference.parameters()), Samples.copy(network.parameters()), 1e-5f);
        }
    }

    @ParameterizedTest
    @CsvSource({"tutorial, 200", "quick, 20", "best, 20"})
    void sameRunStaysClose(String id, int steps) {
        Preset preset = Preset.byId(id).orElseThrow();
        Recipe recipe = preset.recipe().withDropout(0);
        try (TrainingNetwork reference = REFERENCE.trainingNetwork(preset.architecture(), recipe, 1);
                TrainingNetwork network = ENGINE.trainingNetwork(preset.architecture(), recipe, 1)) {
            network.restore(reference.state());
            for (int step = 0; step < steps; step++) {
                step(reference, preset, step);
                step(network, preset, step);
            }
            float[] expected = Samples.copy(reference.parameters());
            float[] actual = Samples.copy(network.parameters());
            for (PlacedLayer layer : preset.architecture().placedLayers()) {
                assertClose(expected, actual, layer.start(), layer.parameterCount(), 1e-3);
            }
        }
    }

    /** Few steps with a low rate: the gradients of later steps depend on the parameters. */
    @ParameterizedTest
    @EnumSource
    void optimizersAreEqual(Optimizer optimizer) {
        Preset preset = TestPresets.SMALL;
        Recipe recipe = recipe(preset, optimizer, 1e-5);
        try (TrainingNetwork reference = REFERENCE.trainingNetwork(preset.architecture(), recipe, 1);
                TrainingNetwork network = ENGINE.trainingNetwork(preset.architecture(), recipe, 1)) {
            assertArrayEquals(
                    Samples.copy(reference.state().optimizerState()),
                    Samples.copy(network.state().optimizerState()));
            network.restore(reference.state());
            float[] before = Samples.copy(network.parameters());
            for (int step = 0; step < 3; step++) {
                step(reference, preset, step);
                step(network, preset, step);
            }
            float[] expectedChange = minus(before, Samples.copy(reference.parameters()));
            float[] change = minus(before, Samples.copy(network.parameters()));
            assertClose(expectedChange, change, 0, change.length, 0.01);
            float[] expected = Samples.copy(reference.state().optimizerState());
            float[] actual = Samples.copy(network.state().optimizerState());
            assertEquals(expected.length, actual.length);
            assertClose(expected, actual, 0, expected.length, 1e-3);
        }
    }

    private static Recipe recipe(Preset preset, Optimizer optimizer, double learningRate) {
        Recipe recipe = preset.recipe();
        return new Recipe(
                recipe.steps(),
                recipe.batchSize(),
                optimizer,
                learningRate,
                Schedule.CONSTANT,
                0.0,
                recipe.augmentation(),
                recipe.mixture(),
                0,
                0);
    }

    private static double step(TrainingNetwork network, Preset preset, int step) {
        return Samples.step(
                network,
                step,
                preset.recipe().batchSize(),
                preset.architecture().outputs().count());
    }

    private static float[] minus(float[] values, float[] others) {
        float[] differences = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] - others[i];
        }
        return differences;
    }

    /** Checks that the norm of the difference is at most {@code share} of the norm of the values. */
    private static void assertClose(float[] expected, float[] actual, int start, int count, double share) {
        double squares = 0;
        double differences = 0;
        for (int i = start; i < start + count; i++) {
            squares += (double) expected[i] * expected[i];
            differences += Math.pow(expected[i] - (double) actual[i], 2);
        }
        assertTrue(
                differences <= share * share * squares,
                "differs by " + Math.sqrt(differences) + " of " + Math.sqrt(squares));
    }
}
