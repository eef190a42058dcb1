package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.network.TestPresets;
import digitpad.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that every choice has a name in the resource bundle. */
class ChoiceNamesTest {
    @Test
    void valueWithoutAName_isCalledByItsId() {
        Messages text = Messages.of(ChoiceNames.class);
        assertEquals("tiny", new ChoiceNames<>(text, "optimizer", Preset::id).toString(TestPresets.TINY));
    }

    @ParameterizedTest
    @EnumSource
    void everyOptimizerHasAName(Optimizer optimizer) {
        assertFalse(ChoiceNames.optimizers().toString(optimizer).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyScheduleHasAName(Schedule schedule) {
        assertFalse(ChoiceNames.schedules().toString(schedule).isBlank());
    }
}
