package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.model.TestModels;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ModelOriginTest {
    @Test
    void shippedModelComesWithProgram() {
        assertEquals("comes with DigitPad", ModelOrigin.of(TestModels.info("best"), ZoneOffset.UTC));
    }

    @Test
    void trainedModelHasPresetStepsAndDate() {
        assertEquals("small, 80 steps, Jan 2, 03:04", ModelOrigin.of(TestModels.info("mine"), ZoneOffset.UTC));
    }
}
