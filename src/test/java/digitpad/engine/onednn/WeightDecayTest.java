package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.engine.Engine;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.Initialization;
import digitpad.network.Optimizer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.ParameterArray;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weight decay adds a share of each weight to its gradient, in both engines. */
class WeightDecayTest {
    private static final double DECAY = 0.05;
    private static final Architecture ARCHITECTURE = new Architecture(
            new Shape(1, 8, 8),
            List.of(
                    new ConvolutionLayer("conv", 3, 3, 1, Padding.SAME, true, Activation.NONE),
                    new BatchNormalizationLayer("norm"),
                    new ActivationLayer("slopes", Activation.PARAMETRIC_RELU),
                    new DenseLayer("dense", 6, Activation.RELU),
                    new OutputLayer("output", OutputLayout.DIGITS)),
            Initialization.TRUNCATED_NORMAL);

    static Stream<Engine> engines() {
        Engine dl4j = new Dl4jEngine();
        return OneDnnLibrary.isUsable() ? Stream.of(dl4j, new OneDnnEngine()) : Stream.of(dl4j);
    }

    private static Recipe recipe(double decay) {
        return new Recipe(
                1,
                SelfTest.RECIPE.batchSize(),
                Optimizer.SGD,
                1,
                Schedule.CONSTANT,
                0.0,
                Augmentation.NONE,
                Mixture.DIGITS_ONLY,
                0,
                decay);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void decayIsPartOfGradientOfWeights(Engine engine) {
        try (TrainingNetwork plain = engine.trainingNetwork(ARCHITECTURE, recipe(0), 1);
                TrainingNetwork decaying = engine.trainingNetwork(ARCHITECTURE, recipe(DECAY), 1)) {
            decaying.restore(plain.state());
            float[] before = Samples.copy(plain.parameters());
            double loss = plain.step(SelfTest.pixels(), SelfTest.targets());
            assertEquals(loss, decaying.step(SelfTest.pixels(), SelfTest.targets()), 1e-5);
            float[] expected = Samples.copy(plain.parameters());
            float[] actual = Samples.copy(decaying.parameters());
            for (PlacedLayer layer : ARCHITECTURE.placedLayers()) {
                int index = layer.start();
                for (ParameterArray array : layer.parameters()) {
                    double decay = array.name().equals("weights") ? DECAY : 0;
                    for (int i = 0; i < array.size(); i++, index++) {
                        assertEquals(expected[index] - decay * before[index], actual[index], 1e-5, array.name());
                    }
                }
            }
        }
    }
}
