package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void byId_returnsThePreset(Preset preset) {
        assertEquals(preset, Preset.byId(preset.id()).orElseThrow());
        assertEquals(Optional.empty(), Preset.byId("none"));
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void offeredPreset_isItsIdInJson(Preset preset) throws JsonProcessingException {
        assertEquals('"' + preset.id() + '"', JSON.writeValueAsString(preset));
        assertEquals(preset, JSON.readValue('"' + preset.id() + '"', Preset.class));
        assertEquals(preset, JSON.readValue('"' + preset.id().toUpperCase(Locale.ROOT) + '"', Preset.class));
        assertThrows(ValueInstantiationException.class, () -> JSON.readValue("\"none\"", Preset.class));
    }

    @Test
    void otherPreset_isWrittenInFull() throws JsonProcessingException {
        assertEquals(TestPresets.TINY, JSON.readValue(JSON.writeValueAsString(TestPresets.TINY), Preset.class));
        assertThrows(MismatchedInputException.class, () -> JSON.readValue("{\"id\": \"tiny\"}", Preset.class));
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void architectureSurvivesJson(Preset preset) throws JsonProcessingException {
        Architecture architecture = preset.architecture();
        assertEquals(architecture, JSON.readValue(JSON.writeValueAsString(architecture), Architecture.class));
    }

    @Test
    void parameterCount_matchesTheLayers() {
        assertEquals(
                832 + 51_264 + 3_212_288 + 10_250,
                Preset.TUTORIAL.architecture().parameterCount());
        assertEquals(129_906, Preset.QUICK.architecture().parameterCount());
        assertEquals(428_532, Preset.BEST.architecture().parameterCount());
    }

    @Test
    void learningRateWarmsUpAndDecaysToZero() {
        Schedule schedule = Schedule.WARM_UP_LINEAR_DECAY;
        assertEquals(0.00005, schedule.rate(0, 1_000, 0.01), 1e-9);
        assertEquals(0.005, schedule.rate(50, 1_000, 0.01), 1e-4);
        assertEquals(0.01, schedule.rate(100, 1_000, 0.01), 1e-5);
        assertEquals(0.005, schedule.rate(550, 1_000, 0.01), 1e-4);
        assertTrue(schedule.rate(999, 1_000, 0.01) > 0);
        assertEquals(0, schedule.rate(999, 1_000, 0.01), 1e-5);
        assertEquals(0, schedule.rate(2_000, 1_000, 0.01));
        assertEquals(0.01, Schedule.CONSTANT.rate(999, 1_000, 0.01));
    }
}
