package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressCardTest {
    @Test
    void clock_formatsHoursMinutesAndSeconds() {
        assertEquals("0:07", ProgressCard.clock(7.2));
        assertEquals("11:34", ProgressCard.clock(694));
        assertEquals("1:02:03", ProgressCard.clock(3_723));
    }
}
