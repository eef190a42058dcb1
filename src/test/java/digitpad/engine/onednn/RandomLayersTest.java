package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.Optimizer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Layers that draw random numbers in training, seen through an output layer that takes the mean of all values. */
class RandomLayersTest {
    private static final int SAMPLES = 4;
    private static final Shape INPUT = new Shape(1, 40, 40);
    /** So small that the weights stay the same. */
    private static final double RATE = 1e-30;

    @BeforeAll
    static void needsOneDnn() {
        assumeTrue(OneDnnLibrary.isUsable(), "needs oneDNN");
    }

    private static Architecture architecture(Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(layers));
        all.add(new OutputLayer("output", OutputLayout.DIGITS));
        return new Architecture(INPUT, all, Initialization.HE);
    }

    private static TrainingNetwork network(Architecture architecture, long seed) {
        Recipe recipe = new Recipe(
                10, SAMPLES, Optimizer.SGD, RATE, Schedule.CONSTANT, 0.0, Augmentation.NONE, Mixture.DIGITS_ONLY, 0, 0);
        TrainingNetwork network = new OneDnnTrainingNetwork(architecture, recipe, seed);
        TrainingState fresh = network.state();
        network.restore(new TrainingState(
                0, means(architecture), fresh.optimizerState(), fresh.dropoutRoot(), fresh.dropoutNode()));
        return network;
    }

    /** Returns weights with which each output is the mean of its inputs. */
    private static FloatBuffer means(Architecture architecture) {
        float[] parameters = new float[architecture.parameterCount()];
        Arrays.fill(parameters, 0, INPUT.size() * OutputLayout.CLASSES, 1f / INPUT.size());
        return FloatBuffer.wrap(parameters);
    }

    private static float[] step(TrainingNetwork network, float value) {
        float[] pixels = new float[SAMPLES * INPUT.size()];
        Arrays.fill(pixels, value);
        network.step(pixels, new float[SAMPLES * OutputLayout.CLASSES]);
        return network.stepLogits().clone();
    }

    private static void assertUnchangedOutsideTraining(Architecture architecture, float value, double expected) {
        float[] pixels = new float[INPUT.size()];
        Arrays.fill(pixels, value);
        try (InferenceNetwork inference = new OneDnnInferenceNetwork(architecture, means(architecture))) {
            assertEquals(expected, inference.logits(pixels, 1)[0], 1e-4);
        }
    }

    /** With half of 1,600 values dropped, the standard deviation of the mean is 0.025. */
    @Test
    void dropout_keepsTheMean() {
        Architecture architecture = architecture(new DropoutLayer("dropout", 0.5));
        try (TrainingNetwork network = network(architecture, 1)) {
            for (int i = 0; i < 10; i++) {
                for (float mean : step(network, 1)) {
                    assertEquals(1, mean, 0.15);
                }
            }
        }
        assertUnchangedOutsideTraining(architecture, 1, 1);
    }

    /** If both dropped the same values, the mean would be 2. */
    @Test
    void twoDropouts_dropDifferentValues() {
        Architecture architecture = architecture(new DropoutLayer("first", 0.5), new DropoutLayer("second", 0.5));
        try (TrainingNetwork network = network(architecture, 1)) {
            assertEquals(1, step(network, 1)[0], 0.25);
        }
    }

    @Test
    void randomSlopes_areWithinTheirLimits() {
        Architecture architecture = architecture(new ActivationLayer("slopes", Activation.RANDOMIZED_RELU));
        try (TrainingNetwork network = network(architecture, 1)) {
            for (float mean : step(network, -1)) {
                assertEquals(-Activation.MEAN_RANDOM_SLOPE, mean, 0.01);
            }
            assertEquals(1, step(network, 1)[0], 1e-4);
        }
        assertUnchangedOutsideTraining(architecture, -1, -Activation.MEAN_RANDOM_SLOPE);
    }

    @Test
    void seedAndStepDetermineNumbers() {
        for (Layer layer :
                List.of(new DropoutLayer("layer", 0.3), new ActivationLayer("layer", Activation.RANDOMIZED_RELU))) {
            Architecture architecture = architecture(layer);
            try (TrainingNetwork network = network(architecture, 1);
                    TrainingNetwork same = network(architecture, 1);
                    TrainingNetwork other = network(architecture, 2)) {
                float[] first = step(network, -1);
                float[] second = step(network, -1);
                assertFalse(Arrays.equals(first, second));
                assertArrayEquals(first, step(same, -1));
                assertArrayEquals(second, step(same, -1));
                assertTrue(Math.abs(first[0] - step(other, -1)[0]) > 1e-7);
            }
        }
    }
}
