package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.network.Architecture;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.TestPresets;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneDnnTrainingNetworkTest {
    private static final Preset PRESET = TestPresets.SMALL;
    private static final Architecture ARCHITECTURE = PRESET.architecture();
    private static final Recipe RECIPE = PRESET.recipe().withDropout(0.5);
    private static final int BATCH = 40;

    private final OneDnnEngine engine = new OneDnnEngine();

    @BeforeEach
    void needsOneDnn() {
        assumeTrue(engine.isUsable(), "needs oneDNN");
    }

    @AfterEach
    void useAllCores() {
        if (engine.isUsable()) {
            engine.useOneCore(false);
        }
    }

    @Test
    void learnsTheSamples() {
        try (TrainingNetwork network = network(1)) {
            double first = step(network, 0);
            double last = first;
            for (int i = 1; i < 60; i++) {
                last = step(network, i);
            }
            assertTrue(last < first / 2, "loss " + first + " became " + last);
            float[] logits = network.logits(Samples.pixels(0, 10), 10);
            for (int digit = 0; digit < OutputLayout.CLASSES; digit++) {
                assertEquals(digit, indexOfLargest(logits, digit * OutputLayout.CLASSES));
            }
        }
    }

    @Test
    void restoredState_continuesBitForBit() {
        float[] expected;
        TrainingState middle;
        try (TrainingNetwork network = network(1)) {
            step(network, 0);
            step(network, 1);
            middle = copy(network.state());
            step(network, 2);
            step(network, 3);
            expected = Samples.copy(network.parameters());
        }
        try (TrainingNetwork other = network(2)) {
            step(other, 7);
            other.restore(middle);
            step(other, 2);
            step(other, 3);
            assertArrayEquals(expected, Samples.copy(other.parameters()));
        }
    }

    @Test
    void dropout_dependsOnSeed() {
        try (TrainingNetwork network = network(1);
                TrainingNetwork other = network(2)) {
            TrainingState state = copy(network.state());
            other.restore(new TrainingState(0, state.parameters(), state.optimizerState(), 5, 0));
            assertFalse(Math.abs(step(network, 0) - step(other, 0)) < 1e-6, "other seeds must drop other values");
        }
    }

    @Test
    void otherBatchSize_continuesWithSameState() {
        Recipe small = RECIPE.withDropout(0);
        try (TrainingNetwork network = engine.trainingNetwork(ARCHITECTURE, small, 1);
                TrainingNetwork other = engine.trainingNetwork(ARCHITECTURE, small, 2)) {
            step(network, 0);
            other.restore(copy(network.state()));
            // Rebuilds the first network for the new size; the other one is built for it.
            double loss = Samples.step(network, 1, 8, OutputLayout.CLASSES);
            assertEquals(Samples.step(other, 1, 8, OutputLayout.CLASSES), loss);
            assertEquals(2, network.state().stepsDone());
            assertArrayEquals(Samples.copy(other.parameters()), Samples.copy(network.parameters()));
            assertArrayEquals(
                    Samples.copy(other.state().optimizerState()),
                    Samples.copy(network.state().optimizerState()));
        }
    }

    @Test
    void dropout_dropsOtherValuesInEachStep() {
        float[][] drawn = new float[3][];
        for (int step = 0; step < drawn.length; step++) {
            drawn[step] = DropoutPrimitives.factors(4_096, 0.25, 1, step);
            int dropped = 0;
            for (float factor : drawn[step]) {
                dropped += factor == 0 ? 1 : 0;
            }
            assertEquals(0.25, dropped / 4_096.0, 0.03);
        }
        for (int shift = 0; shift < 5; shift++) {
            int equal = 0;
            for (int i = 0; i + shift < 4_096; i++) {
                equal += drawn[1][i] == drawn[0][i + shift] ? 1 : 0;
            }
            // By chance: both kept or both dropped.
            assertEquals(0.75 * 0.75 + 0.25 * 0.25, equal / (4_096.0 - shift), 0.04);
        }
    }

    @Test
    void evaluation_followsTheNumberOfCores() {
        try (TrainingNetwork network = network(1)) {
            engine.useOneCore(true);
            float[] one = network.logits(Samples.pixels(0, 100), 100);
            engine.useOneCore(false);
            assertArrayEquals(one, network.logits(Samples.pixels(0, 100), 100), 1e-4f);
        }
    }

    @Test
    void oneCore_continuesWithSameState() {
        try (TrainingNetwork network = network(1);
                TrainingNetwork other = network(1)) {
            step(network, 0);
            step(other, 0);
            engine.useOneCore(true);
            double loss = step(network, 1);
            engine.useOneCore(false);
            assertEquals(step(other, 1), loss, 1e-4);
            assertEquals(step(other, 2), step(network, 2), 1e-3);
        }
    }

    @Test
    void evaluationFollowsTraining() {
        try (TrainingNetwork network = network(1)) {
            float[] before = network.logits(Samples.pixels(0, 3), 3);
            step(network, 0);
            float[] after = network.logits(Samples.pixels(0, 3), 3);
            assertFalse(Arrays.equals(before, after), "a step must change the logits");
        }
    }

    private TrainingNetwork network(long seed) {
        return engine.trainingNetwork(ARCHITECTURE, RECIPE, seed);
    }

    private static double step(TrainingNetwork network, int batch) {
        return Samples.step(network, batch, BATCH, OutputLayout.CLASSES);
    }

    private static TrainingState copy(TrainingState state) {
        return new TrainingState(
                state.stepsDone(),
                FloatBuffer.wrap(Samples.copy(state.parameters())),
                FloatBuffer.wrap(Samples.copy(state.optimizerState())),
                state.dropoutRoot(),
                state.dropoutNode());
    }

    private static int indexOfLargest(float[] values, int start) {
        int largest = 0;
        for (int i = 1; i < OutputLayout.CLASSES; i++) {
            largest = values[start + i] > values[start + largest] ? i : largest;
        }
        return largest;
    }
}
