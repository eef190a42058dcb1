package digitpad.training.cost;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.engine.TrainingNetwork;
import digitpad.network.Architecture;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.TestPresets;
import digitpad.training.plan.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequiredMemoryTest {
    /** Neither of its layers has untrained parameters, so that each parameter has a state. */
    private static final Architecture ARCHITECTURE = TestPresets.TINY.architecture();

    /** Value, gradient and copy in training, and three in the networks for scoring. */
    private static final int COPIES = 6;

    @ParameterizedTest
    @EnumSource
    void parameterBytes_countTheStateOfTheOptimizer(Optimizer optimizer) {
        Recipe recipe =
                TrainingPlan.of(TestPresets.TINY).withOptimizer(optimizer).recipe();
        long parameters = ARCHITECTURE.parameterCount();
        try (TrainingNetwork network = ENGINE.trainingNetwork(ARCHITECTURE, recipe, 1)) {
            long state = network.state().optimizerState().remaining();
            assertEquals(parameters * optimizer.valuesPerParameter(), state);
            assertEquals(
                    Float.BYTES * (COPIES * parameters + 2 * state),
                    RequiredMemory.of(ARCHITECTURE, recipe).parameterBytes());
        }
    }

    @Test
    void averaging_takesOneMoreCopy() {
        Architecture architecture = Preset.BEST.architecture();
        long with = RequiredMemory.of(architecture, Preset.BEST.recipe()).parameterBytes();
        long without = RequiredMemory.of(architecture, Preset.QUICK.recipe()).parameterBytes();
        assertEquals((long) Float.BYTES * architecture.parameterCount(), with - without);
    }
}
