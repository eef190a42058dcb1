package digitpad.engine.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.UnsupportedNetworkException;
import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.text.UserException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectedEngineTest {
    /** Remembers what it is asked for. */
    private static final class RecordingEngine implements Engine {
        private final boolean supportsNetworks;
        private final List<String> calls = new ArrayList<>();

        RecordingEngine(boolean supportsNetworks) {
            this.supportsNetworks = supportsNetworks;
        }

        @Override
        public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
            record("inference");
            return null;
        }

        @Override
        public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
            record("training");
            return null;
        }

        private void record(String network) {
            calls.add(network);
            if (!supportsNetworks) {
                throw new UnsupportedNetworkException("no such layer", null);
            }
        }

        @Override
        public void useOneCore(boolean one) {
            calls.add(one ? "one core" : "all cores");
        }

        @Override
        public EngineReport report() {
            calls.add("report");
            return null;
        }
    }

    private final RecordingEngine oneDnn = new RecordingEngine(true);
    private final RecordingEngine dl4j = new RecordingEngine(true);

    @Test
    void usableOneDnn_computesWithoutDl4j() {
        SelectedEngine engine = engine(true, Optional.empty());
        createBoth(engine);
        engine.useOneCore(true);
        engine.report();
        assertEquals(List.of("inference", "training", "one core", "report"), oneDnn.calls);
        assertEquals(List.of(), dl4j.calls);
    }

    @Test
    void unusableOneDnn_isReplaced() {
        SelectedEngine engine = engine(false, Optional.empty());
        createBoth(engine);
        engine.useOneCore(true);
        engine.report();
        assertEquals(List.of(), oneDnn.calls);
        assertEquals(List.of("inference", "training", "one core", "report"), dl4j.calls);
    }

    @Test
    void unsupportedNetwork_isComputedByDl4j() {
        RecordingEngine limited = new RecordingEngine(false);
        SelectedEngine engine = new SelectedEngine(limited, () -> true, dl4j, Optional.empty());
        createBoth(engine);
        engine.useOneCore(true);
        assertEquals(List.of("inference", "training", "one core"), dl4j.calls);
    }

    @Test
    void forcedEngine_isUsed() {
        createBoth(engine(true, Optional.of("dl4j")));
        assertEquals(List.of(), oneDnn.calls);
        assertEquals(List.of("inference", "training"), dl4j.calls);
        createBoth(engine(true, Optional.of("onednn")));
        assertEquals(List.of("inference", "training"), oneDnn.calls);
    }

    @Test
    void forcedEngineThatIsNotUsable_isRefused() {
        SelectedEngine engine = engine(false, Optional.of("onednn"));
        assertEquals(
                "oneDNN cannot be used on this computer. Start DigitPad without -Ddigitpad.engine=onednn.",
                assertThrows(UserException.class, () -> createBoth(engine)).getMessage());
    }

    @Test
    void unknownEngine_isRefused() {
        SelectedEngine engine = engine(true, Optional.of("caffe"));
        assertEquals(
                "Unknown value caffe for -Ddigitpad.engine; choose one of: onednn, dl4j.",
                assertThrows(UserException.class, () -> createBoth(engine)).getMessage());
    }

    @Test
    void runOfDl4j_isContinuedByDl4j() {
        SelectedEngine engine = engine(true, Optional.empty());
        engine.continuing(EngineName.DL4J).trainingNetwork(Preset.QUICK.architecture(), Preset.QUICK.recipe(), 1);
        assertEquals(List.of("training"), dl4j.calls);
        assertSame(engine, engine.continuing(EngineName.ONEDNN));
    }

    @Test
    void runOfAnotherEngine_isContinuedByForced() {
        SelectedEngine forced = engine(true, Optional.of("onednn"));
        assertSame(forced, forced.continuing(EngineName.DL4J));
        SelectedEngine only = engine(false, Optional.empty());
        assertSame(only, only.continuing(EngineName.ONEDNN));
        assertFalse(oneDnn.calls.contains("training"));
    }

    private SelectedEngine engine(boolean usable, Optional<String> forced) {
        return new SelectedEngine(oneDnn, () -> usable, dl4j, forced);
    }

    private static void createBoth(Engine engine) {
        engine.inferenceNetwork(Preset.QUICK.architecture(), FloatBuffer.allocate(1));
        engine.trainingNetwork(Preset.QUICK.architecture(), Preset.QUICK.recipe(), 1);
    }
}
