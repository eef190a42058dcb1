package digitpad.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {
    /** What the packages leave for the engine: four times the heap of 1 GB, less the heap. */
    private static final long PACKAGE_BYTES = 3L << 30;

    @Test
    void packagedProgram_trainsThePresetsWithLargeBatches() {
        for (Preset preset : Preset.all()) {
            int max = new TrainingMemory(PACKAGE_BYTES).maxBatchSize(preset.architecture());
            assertTrue(max >= 10 * preset.recipe().batchSize(), preset + ": " + max);
            assertTrue(max < 7_000, preset + ": " + max);
        }
    }

    @Test
    void littleMemory_allowsAtLeastOneSample() {
        assertEquals(1, new TrainingMemory(0).maxBatchSize(Preset.BEST.architecture()));
    }

    @Test
    void limitOfThisProcess_exceedsTheHeap() {
        assertTrue(TrainingMemory.ofThisProcess().bytes()
                >= 2 * Runtime.getRuntime().maxMemory());
    }
}
