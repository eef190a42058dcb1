package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
    @Test
    void asSureAsRightIsNoError() {
        assertEquals(0, error(0.75, 4, 3), 1e-6);
    }

    @Test
    void tooSureAndTooUnsureAreErrorsOfTheDifference() {
        assertEquals(0.25, error(0.75, 4, 2), 1e-6);
        assertEquals(0.25, error(0.75, 4, 4), 1e-6);
        assertEquals(1, error(1, 5, 0), 1e-6);
    }

    /** In one class of confidence errors make up for each other; between classes they add up by their answers. */
    @Test
    void classesAreWeighedByTheirAnswers() {
        List<Prediction> predictions = new ArrayList<>();
        predictions.addAll(sure(0.95, 3));
        predictions.addAll(sure(0.55, 1));
        double expected = (3 * 0.95 - 2 + (1 - 0.55)) / 4;
        assertEquals(expected, CalibrationError.expected(predictions, new int[] {0, 0, 1, 0}), 1e-6);
    }

    @Test
    void eachPredictionNeedsATruth() {
        assertThrows(IllegalArgumentException.class, () -> CalibrationError.expected(sure(0.9, 2), new int[1]));
    }

    private static double error(double confidence, int answers, int right) {
        int[] truths = new int[answers];
        for (int i = right; i < answers; i++) {
            truths[i] = 1;
        }
        return CalibrationError.expected(sure(confidence, answers), truths);
    }

    /** That many times the digit 0, with that probability. */
    private static List<Prediction> sure(double confidence, int times) {
        float[] probabilities = new float[Prediction.CLASSES];
        java.util.Arrays.fill(probabilities, (float) ((1 - confidence) / 9));
        probabilities[0] = (float) confidence;
        List<Prediction> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(Prediction.of(probabilities, true));
        }
        return all;
    }
}
