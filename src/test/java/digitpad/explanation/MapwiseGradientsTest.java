package digitpad.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.network.Activation;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of pooling and activation layers equal finite differences of the values shown for their cells. */
class MapwiseGradientsTest {
    private static final Shape INPUT = new Shape(2, 5, 5);
    private static final float DIFFERENCE = 1e-3f;

    static Stream<MapwiseLayer> layers() {
        List<MapwiseLayer> layers = new ArrayList<>();
        for (Activation function : Activation.values()) {
            float[] slopes = function == Activation.PARAMETRIC_RELU ? new float[] {0.3f, -0.2f} : new float[0];
            layers.add(new Elementwise("layer", INPUT, function, slopes));
        }
        layers.add(new SumPooling("layer", INPUT, new Shape(2, 2, 2), 2, true));
        layers.add(new SumPooling("layer", INPUT, new Shape(2, 1, 1), 4, false));
        layers.add(new MaxPooling("layer", INPUT, new Shape(2, 2, 2), 2, 2));
        layers.add(new InactiveDropout("layer", INPUT, 0.5));
        return layers.stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientsEqualDifferences(MapwiseLayer layer) {
        Random random = new Random(1);
        float[] input = new float[INPUT.size()];
        for (int i = 0; i < input.length; i++) {
            // Not near 0, where some functions bend.
            input[i] = (random.nextBoolean() ? 1 : -1) * (0.1f + random.nextFloat());
        }
        float[] outputGradients = new float[layer.output().size()];
        for (int i = 0; i < outputGradients.length; i++) {
            outputGradients[i] = random.nextFloat() - 0.5f;
        }
        float[] gradients = layer.inputGradients(input, outputGradients);
        for (int i = 0; i < input.length; i++) {
            float[] changed = input.clone();
            changed[i] += DIFFERENCE;
            double above = weightedSum(layer, changed, outputGradients);
            changed[i] -= 2 * DIFFERENCE;
            double below = weightedSum(layer, changed, outputGradients);
            assertEquals((above - below) / (2 * DIFFERENCE), gradients[i], 1e-3, layer + " at " + i);
        }
    }

    private static double weightedSum(MapwiseLayer layer, float[] input, float[] weights) {
        Shape shape = layer.output();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int cell = i % shape.area();
            sum += weights[i]
                    * layer.arithmetic(input, i / shape.area(), cell / shape.width(), cell % shape.width())
                            .output();
        }
        return sum;
    }
}
