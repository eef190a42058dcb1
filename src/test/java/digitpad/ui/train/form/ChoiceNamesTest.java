package digitpad.ui.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.network.TestPresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that every choice has a name in the resource bundle. */
class ChoiceNamesTest {
    @Test
    void everyPresetHasAName() {
        for (Preset preset : Preset.all()) {
            assertFalse(new ChoiceNames<>("preset", Preset::id).toString(preset).isBlank());
        }
    }

    @Test
    void unknownPresetIsCalledByItsId() {
        assertEquals("tiny", new ChoiceNames<>("preset", Preset::id).toString(TestPresets.TINY));
    }

    @ParameterizedTest
    @EnumSource
    void everyOptimizerHasAName(Optimizer optimizer) {
        assertFalse(new ChoiceNames<>("optimizer", Optimizer::id)
                .toString(optimizer)
                .isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyScheduleHasAName(Schedule schedule) {
        assertFalse(
                new ChoiceNames<>("schedule", Schedule::id).toString(schedule).isBlank());
    }
}
