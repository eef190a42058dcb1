package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.network.Optimizer;
import digitpad.network.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that every choice has a name in the resource bundle. */
class ChoiceNamesTest {
    @Test
    void noValueHasNoName() {
        assertEquals("", ChoiceNames.optimizers().toString(null));
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
