package digitpad.training.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/digitpad");

    @Test
    void defaults_matchPlanOfPreset() {
        for (Preset preset : Preset.all()) {
            TrainingPlan plan = TrainingPlan.of(preset);
            for (PlanSetting<?> setting : Settings.ALL) {
                assertEquals(setting.defaultFor(preset), setting.get(plan), setting.id());
                assertEquals(plan, withSameValue(setting, plan), setting.id());
            }
        }
    }

    @Test
    void valuesOutOfRange_areRejected() {
        TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL);
        for (double wrong : new double[] {-0.01, 0.951, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Settings.DROPOUT.with(plan, wrong));
            String typed = Double.toString(wrong);
            UserException exception =
                    assertThrows(UserException.class, () -> Settings.DROPOUT.parse(typed, Settings.DROPOUT.name()));
            assertEquals(
                    "The dropout is \"" + typed + "\". It must be a number from 0 to 0.95.", exception.getMessage());
        }
        assertEquals(0.95, Settings.DROPOUT.parse("0.95", ""));
        assertEquals(0.0, Settings.DROPOUT.parse("0", ""));
        assertThrows(UserException.class, () -> Settings.LEARNING_RATE.parse("0", ""));
    }

    @Test
    void problem_usesGivenNameOfSetting() {
        UserException exception = assertThrows(UserException.class, () -> Settings.STEPS.parse("many", "--steps"));
        assertEquals("--steps is \"many\". It must be a whole number from 1 to 10,000,000.", exception.getMessage());
    }

    @Test
    void emptyText_isAllowedForOptionalSettingsOnly() {
        assertNull(Settings.PATIENCE.parse("", ""));
        assertEquals("", Settings.PATIENCE.format(null));
        assertThrows(UserException.class, () -> Settings.SEED.parse("", ""));
    }

    @Test
    void formattedValues_areParsed() {
        assertEquals("0.0001", Settings.LEARNING_RATE.format(1e-4));
        assertEquals(1e-4, Settings.LEARNING_RATE.parse("0.0001", ""));
        assertEquals(20_000, Settings.STEPS.parse("20,000", ""));
        assertEquals("20,000", Settings.STEPS.format(20_000));
        assertEquals("1234567", Settings.SEED.format(1_234_567L));
        assertThrows(UserException.class, () -> Settings.STEPS.parse("4294967297", ""));
        assertEquals(-5L, Settings.SEED.parse("-5", ""));
        assertEquals(99.0, Settings.TARGET_PERCENT.parse("99", ""));
        assertThrows(UserException.class, () -> Settings.TARGET_PERCENT.parse("100.5", ""));
    }

    @Test
    void everySetting_hasTexts() throws IOException {
        Properties form = bundle("ui/train/form/messages.properties");
        Properties usage = bundle("cli/usage.properties");
        for (PlanSetting<?> setting : Settings.ALL) {
            String id = setting.id();
            assertTrue(!setting.name().isEmpty(), id);
            for (String key : List.of("form." + id, "form." + id + ".hint")) {
                assertTrue(form.containsKey(key), key);
            }
            assertTrue(usage.containsKey("train." + id), id);
        }
        assertTrue(usage.containsKey("train." + Settings.EPOCHS.id()));
    }

    private static <T extends Number> TrainingPlan withSameValue(PlanSetting<T> setting, TrainingPlan plan) {
        return setting.with(plan, setting.get(plan));
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve(name))) {
            bundle.load(in);
        }
        return bundle;
    }
}
