package digitpad.explanation.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import digitpad.engine.ParameterValues;
import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ParameterArray;
import digitpad.network.Preset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Uses a network with convolutions, batch normalization and a dense layer whose parameters all differ from 0. */
class DamagedParametersTest {
    private static Model model;

    @BeforeAll
    static void createModel() {
        Model untrained = TestModels.untrained(Preset.QUICK, "quick", 1);
        float[] parameters = TestModels.parametersOf(untrained);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += 0.25f;
        }
        model = new Model(untrained.info(), parameters);
    }

    private static Model noisy(int level, double share, long seed) {
        return DamagedParameters.of(model, Damage.NONE.withNoise(level, Optional.of(new WeightNoise(share, seed))));
    }

    private static float[] values(Model of, int level, String array) {
        return ParameterValues.of(layer(level), array, of.parameters());
    }

    private static PlacedLayer layer(int level) {
        return model.info().architecture().placedLayers().get(level - 1);
    }

    private static int levels() {
        return model.info().architecture().layers().size();
    }

    @Test
    void switchedOffMaps_changeNoParameters() {
        assertSame(
                model, DamagedParameters.of(model, Damage.NONE.toggleMap(1, 0).toggleLevel(2)));
    }

    @Test
    void noise_dependsOnItsSeed() {
        float[] noisy = values(noisy(1, 0.5, 7), 1, "weights");
        assertArrayEquals(noisy, values(noisy(1, 0.5, 7), 1, "weights"));
        assertFalse(Arrays.equals(noisy, values(noisy(1, 0.5, 8), 1, "weights")));
    }

    @Test
    void noise_hasTheGivenStrength() {
        float[] before = values(model, levels(), "weights");
        float[] after = values(noisy(levels(), 0.5, 7), levels(), "weights");
        double[] added = new double[before.length];
        for (int i = 0; i < added.length; i++) {
            added[i] = after[i] - before[i];
        }
        double[] weights = new double[before.length];
        Arrays.setAll(weights, i -> before[i]);
        assertEquals(0.5, deviation(added) / deviation(weights), 0.1);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void damage_leavesAllOtherParameters() {
        for (int level = 1; level <= levels(); level++) {
            Damage damage = Damage.NONE;
            if (DamagedParameters.hasWeights(layer(level))) {
                damage = damage.withNoise(level, Optional.of(new WeightNoise(1, 3)));
            }
            if (DamagedParameters.hasBiases(layer(level))) {
                damage = damage.toggleBiases(level);
            }
            Model damaged = DamagedParameters.of(model, damage);
            for (int other = 1; other <= levels(); other++) {
                for (ParameterArray array : layer(other).parameters()) {
                    check(damaged, other, array.name(), other == level);
                }
            }
        }
    }

    private static void check(Model damaged, int level, String array, boolean isDamaged) {
        float[] before = values(model, level, array);
        float[] after = values(damaged, level, array);
        if (isDamaged && array.equals("weights")) {
            assertFalse(Arrays.equals(before, after));
        } else if (isDamaged && (array.equals("biases") || array.equals("beta"))) {
            assertArrayEquals(new float[before.length], after);
        } else {
            assertArrayEquals(before, after, layer(level).layer().name() + " " + array);
        }
    }
}
