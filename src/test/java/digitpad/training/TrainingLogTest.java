package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrainingLogTest {
    @Test
    void linesAreTheTutorialsInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMANY, Locale.CHINA}) {
                Locale.setDefault(locale);
                assertEquals("step 100, training accuracy 0.84", TrainingLog.training(new Measurement(100, 0.84)));
                assertEquals("step 19900, training accuracy 1", TrainingLog.training(new Measurement(19_900, 1)));
                assertEquals(
                        "step 500, validation accuracy 0.9512", TrainingLog.validation(new Measurement(500, 0.9512)));
                assertEquals("test accuracy 0.9926", TrainingLog.test(0.9926));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
