package digitpad.engine.onednn;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.engine.TrainingNetwork;
import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.Initialization;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.Optimizer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Checks that oneDNN computes correctly on this processor: trains a tiny network, with every kind of layer, for one
 * step, and compares the result with numbers that plain loops computed once.
 */
final class SelfTest {
    static final Architecture ARCHITECTURE = new Architecture(
            new Shape(1, 8, 8),
            List.of(
                    new ConvolutionLayer("conv1", 3, 3, 1, Padding.SAME, true, Activation.RELU),
                    new MaxPoolingLayer("pool1", 2),
                    new BatchNormalizationLayer("norm1"),
                    new ConvolutionLayer("conv2", 4, 3, 1, Padding.VALID, false, Activation.NONE),
                    new DenseLayer("dense", 6, Activation.RELU),
                    new OutputLayer("output", OutputLayout.DIGITS)),
            Initialization.HE);

    static final Recipe RECIPE =
            new Recipe(1, 3, Optimizer.SGD, 1, Schedule.CONSTANT, 0.0, Augmentation.NONE, Mixture.DIGITS_ONLY, 0, 0);

    static final long SEED = 1;
    /** Wide enough for another order of additions, and narrow enough to notice one missing product. */
    private static final double TOLERANCE = 1e-4;
    /** As in {@link #summary}; {@code SelfTestTest} computes them anew. */
    static final double[] EXPECTED = {
        2.1477808421197846,
        -28.42634304612875,
        14.124869198538363,
        5.67012794315815,
        19.955326832830906,
        -1.242395717650652
    };

    private SelfTest() {}

    /** Returns whether the network of this process learns what it should. */
    static boolean passes() {
        double[] actual = run();
        for (int i = 0; i < EXPECTED.length; i++) {
            // Also false for NaN.
            if (!(Math.abs(actual[i] - EXPECTED[i]) <= TOLERANCE * Math.abs(EXPECTED[i]))) {
                return false;
            }
        }
        return true;
    }

    static double[] run() {
        try (TrainingNetwork network = new OneDnnTrainingNetwork(ARCHITECTURE, RECIPE, SEED)) {
            double loss = network.step(pixels(), targets());
            return summary(loss, network.parameters());
        }
    }

    /**
     * Returns the loss and, for each layer with parameters, their sum after the step. Each has another weight, so that
     * values in the wrong place change the sum.
     */
    static double[] summary(double loss, FloatBuffer parameters) {
        DoubleStream sums = ARCHITECTURE.placedLayers().stream()
                .filter(layer -> layer.parameterCount() > 0)
                .mapToDouble(layer -> IntStream.range(layer.start(), layer.start() + layer.parameterCount())
                        .mapToDouble(i -> parameters.get(i) * (1 + i % 7))
                        .sum());
        return DoubleStream.concat(DoubleStream.of(loss), sums).toArray();
    }

    static float[] pixels() {
        float[] pixels = new float[RECIPE.batchSize() * ARCHITECTURE.input().size()];
        for (int i = 0; i < pixels.length; i++) {
            int sample = i / ARCHITECTURE.input().size();
            pixels[i] = (float) (0.5 + 0.5 * Math.sin(i * 0.7 + sample));
        }
        return pixels;
    }

    static float[] targets() {
        float[] targets = new float[RECIPE.batchSize() * OutputLayout.CLASSES];
        for (int sample = 0; sample < RECIPE.batchSize(); sample++) {
            targets[sample * OutputLayout.CLASSES + 3 * sample] = 1;
        }
        return targets;
    }
}
