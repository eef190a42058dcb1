package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.learning.config.Adam;

class PresetsTest {
    @ParameterizedTest
    @EnumSource
    void theParametersAreAsManyAsSaidWithoutBuildingTheNetwork(Preset preset) {
        MultiLayerNetwork network = Networks.create(preset, Optimization.of(preset), preset.dropout(), 1);
        assertEquals(Networks.parameterCount(preset), network.numParams());
        Networks.close(network);
        long listed = ParameterLayout.of(preset).stream()
                .mapToLong(array -> array.shape().stream().reduce(1L, (a, b) -> a * b))
                .sum();
        assertEquals(Networks.parameterCount(preset), listed, "the manifest lists every parameter");
    }

    @ParameterizedTest
    @EnumSource
    void theSeedDecidesTheWeights(Preset preset) {
        MultiLayerNetwork one = Networks.create(preset, Optimization.of(preset), preset.dropout(), 42);
        MultiLayerNetwork same = Networks.create(preset, Optimization.of(preset), preset.dropout(), 42);
        MultiLayerNetwork other = Networks.create(preset, Optimization.of(preset), preset.dropout(), 43);
        assertEquals(one.params(), same.params());
        assertTrue(one.params().distance2(other.params()) > 1, "another seed, other weights");
        Networks.close(one);
        Networks.close(same);
        Networks.close(other);
    }

    @ParameterizedTest
    @EnumSource
    void presetsAreFoundByTheirNames(Preset preset) {
        assertEquals(preset, Preset.byId(preset.id()).orElseThrow());
    }

    @Test
    void theLearningRateRisesOverATenthAndFallsToZero() {
        var schedule = Schedule.TO_ZERO.over(1_000, 0.01);
        assertEquals(0.00005, schedule.valueAt(0, 0), 1e-9);
        assertEquals(0.005, schedule.valueAt(50, 0), 1e-4);
        assertEquals(0.01, schedule.valueAt(100, 0), 1e-5);
        assertEquals(0.005, schedule.valueAt(550, 0), 1e-4);
        assertTrue(schedule.valueAt(999, 0) > 0);
        assertEquals(0, schedule.valueAt(999, 0), 1e-5);
        assertEquals(0, schedule.valueAt(2_000, 0));
        assertEquals(0.01, Schedule.CONSTANT.over(1_000, 0.01).valueAt(999, 0));
    }

    @Test
    void theNetworkFollowsTheSchedule() {
        Optimization how = new Optimization(Optimizer.ADAM, 0.01, Schedule.TO_ZERO, 1_000);
        MultiLayerNetwork network = Networks.create(Preset.QUICK, how, 0, 1);
        Adam adam = (Adam) ((BaseLayer) network.getLayer(0).conf().getLayer()).getIUpdater();
        assertEquals(0.01, adam.getLearningRate(100, 0), 1e-5);
        assertEquals(0.005, adam.getLearningRate(550, 0), 1e-4);
        Networks.close(network);
    }
}
