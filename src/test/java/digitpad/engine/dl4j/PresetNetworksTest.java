package digitpad.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Architecture;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

/** Checks the networks that deeplearning4j builds against their architectures. */
class PresetNetworksTest {
    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void parameterLayoutMatchesTheArchitecture(Preset preset) {
        MultiLayerNetwork network = network(preset, 1);
        List<String> described = new ArrayList<>();
        for (Architecture.PlacedLayer placed : preset.architecture().placedLayers()) {
            int start = placed.start();
            for (var array : placed.parameters()) {
                described.add(placed.layer().name() + " " + array.name() + " " + array.shape() + " "
                        + array.order().name().toLowerCase(Locale.ROOT) + " at " + start);
                start += array.size();
            }
        }
        assertEquals(arrays(network), described);
        assertEquals(network.numParams(), preset.architecture().parameterCount());
        Networks.close(network);
    }

    private static List<String> arrays(MultiLayerNetwork network) {
        List<String> arrays = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            layer.paramTable().entrySet().stream()
                    .sorted(Comparator.comparingLong(array -> array.getValue().offset()))
                    .forEach(array -> arrays.add(layer.conf().getLayer().getLayerName() + " " + described(array)));
        }
        return arrays;
    }

    private static String described(Map.Entry<String, INDArray> array) {
        INDArray values = array.getValue();
        String name = switch (array.getKey()) {
            case "W" -> "weights";
            case "b" -> "biases";
            default -> array.getKey();
        };
        return name + " " + LongStream.of(values.shape()).boxed().toList() + " " + values.ordering() + " at "
                + values.offset();
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void seedDeterminesTheWeights(Preset preset) {
        MultiLayerNetwork one = network(preset, 42);
        MultiLayerNetwork same = network(preset, 42);
        MultiLayerNetwork other = network(preset, 43);
        assertEquals(one.params(), same.params());
        assertTrue(one.params().distance2(other.params()) > 1, "weights of different seeds must differ");
        Networks.close(one);
        Networks.close(same);
        Networks.close(other);
    }

    @Test
    void networkFollowsTheSchedule() {
        Recipe recipe = new Recipe(
                1_000,
                64,
                Optimizer.ADAM,
                0.01,
                Schedule.WARM_UP_LINEAR_DECAY,
                0.0,
                Augmentation.NONE,
                Mixture.DIGITS_ONLY,
                0,
                0);
        MultiLayerNetwork network = Networks.forTraining(Preset.QUICK.architecture(), recipe, 1);
        Adam adam = (Adam) ((BaseLayer) network.getLayer(0).conf().getLayer()).getIUpdater();
        assertEquals(0.01, adam.getLearningRate(100, 0), 1e-5);
        assertEquals(0.005, adam.getLearningRate(550, 0), 1e-4);
        Networks.close(network);
    }

    private static MultiLayerNetwork network(Preset preset, long seed) {
        return Networks.forTraining(preset.architecture(), preset.recipe(), seed);
    }
}
