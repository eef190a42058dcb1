package digitpad.training.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTextTest {
    @ParameterizedTest
    @CsvSource({
        "1, about 0.1 ms a step",
        "840000, about 0.8 ms a step",
        "9960000, about 10 ms a step",
        "21400000, about 21 ms a step",
        "999900000, about 1 s a step",
        "1540000000, about 1.5 s a step"
    })
    void stepTime_hasFewDigits(long nanos, String text) {
        assertEquals(text, CostText.stepTime(Duration.ofNanos(nanos)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, about 1 s",
        "40, about 40 s",
        "59, about 59 s",
        "60, about 1 min",
        "425, about 7 min",
        "3580, about 1 h",
        "4320, about 1 h 12 min",
        "11520, about 3 h 10 min",
        "14500, about 4 h",
        "44000, about 12 h",
        "40000000000, 'about 11,111,111 h'"
    })
    void trainingTime_hasFewDigits(long seconds, String text) {
        assertEquals(text, CostText.trainingTime(Duration.ofSeconds(seconds)));
    }

    @Test
    void memory_hasFewDigits() {
        assertEquals("about 110 MB", CostText.memory(new RequiredMemory(100_000_000, 10_400_000)));
    }
}
