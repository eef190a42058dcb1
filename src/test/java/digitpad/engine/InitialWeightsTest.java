package digitpad.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.Preset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {
    @Test
    void tutorial_isTruncatedNormalWithBiasesOneTenth() {
        Architecture tutorial = Preset.TUTORIAL.architecture();
        float[] drawn = InitialWeights.draw(tutorial, 42);
        for (PlacedLayer layer : tutorial.placedLayers()) {
            double[] weights = weights(layer, drawn);
            assertTrue(Arrays.stream(weights).allMatch(weight -> Math.abs(weight) <= 0.2 + 1e-6), "two sigma at most");
            assertTrue(Arrays.stream(biases(layer, drawn)).allMatch(bias -> bias == 0.1f), "biases are 0.1");
        }
        // A normal distribution with sigma 1 truncated at 2 has a standard deviation of 0.8796.
        assertEquals(0.08796, standardDeviation(weights(layer(tutorial, "dense"), drawn)), 0.0002);
    }

    @Test
    void he_dependsOnTheInputsOfASum() {
        Architecture best = Preset.BEST.architecture();
        float[] drawn = InitialWeights.draw(best, 42);
        PlacedLayer convolution = layer(best, "conv3b");
        assertEquals(Math.sqrt(2.0 / (160 * 9)), standardDeviation(weights(convolution, drawn)), 0.0005);
        PlacedLayer dense = layer(best, "dense");
        assertEquals(Math.sqrt(2.0 / dense.input().size()), standardDeviation(weights(dense, drawn)), 0.001);
        assertTrue(Arrays.stream(biases(dense, drawn)).allMatch(bias -> bias == 0), "biases are 0");
    }

    @Test
    void batchNormalization_changesNothingAtFirst() {
        Architecture best = Preset.BEST.architecture();
        float[] drawn = InitialWeights.draw(best, 42);
        for (PlacedLayer layer : best.placedLayers()) {
            if (layer.layer() instanceof BatchNormalizationLayer) {
                int maps = layer.input().maps();
                for (int i = 0; i < layer.parameterCount(); i++) {
                    assertEquals(i < maps ? 1 : 0, drawn[layer.start() + i]);
                }
            }
        }
    }

    @Test
    void seedDeterminesTheWeights() {
        Architecture quick = Preset.QUICK.architecture();
        assertArrayEquals(InitialWeights.draw(quick, 1), InitialWeights.draw(quick, 1));
        assertFalse(Arrays.equals(InitialWeights.draw(quick, 1), InitialWeights.draw(quick, 2)));
    }

    private static PlacedLayer layer(Architecture architecture, String name) {
        return architecture.placedLayers().stream()
                .filter(layer -> layer.layer().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double[] weights(PlacedLayer layer, float[] values) {
        return select(layer, values, false);
    }

    private static double[] biases(PlacedLayer layer, float[] values) {
        return select(layer, values, true);
    }

    private static double[] select(PlacedLayer layer, float[] values, boolean biases) {
        double[] selected = new double[0];
        int start = layer.start();
        for (var array : layer.parameters()) {
            if ((array.shape().size() == 1) == biases) {
                int from = start;
                selected = IntStream.range(0, array.size())
                        .mapToDouble(i -> values[from + i])
                        .toArray();
            }
            start += array.size();
        }
        return selected;
    }

    private static double standardDeviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / values.length);
    }
}
