package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingLogTest {
    @Test
    void lines_areTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMANY, Locale.CHINA}) {
                Locale.setDefault(locale);
                assertEquals("step 100, training accuracy 0.84", line(Measure.TRAINING_ACCURACY, 100, 0.84));
                assertEquals("step 19900, training accuracy 1", line(Measure.TRAINING_ACCURACY, 19_900, 1));
                assertEquals("step 500, validation accuracy 0.9512", line(Measure.VALIDATION_ACCURACY, 500, 0.9512));
                assertEquals("test accuracy 0.9926", TrainingLog.testLine(0.9926));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void measureOfEveryStep_hasNoLine() {
        assertEquals(Optional.empty(), TrainingLog.line(new Measurement(Measure.LOSS, 100, 0.5)));
    }

    private static String line(Measure measure, int step, double value) {
        return TrainingLog.line(new Measurement(measure, step, value)).orElseThrow();
    }
}
