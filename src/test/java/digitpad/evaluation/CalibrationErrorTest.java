package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
    @Test
    void confidenceEqualToAccuracy_isNoError() {
        assertEquals(0, error(0.75, 4, 3), 1e-6);
    }

    @Test
    void error_isDifferenceOfConfidenceAndAccuracy() {
        assertEquals(0.25, error(0.75, 4, 2), 1e-6);
        assertEquals(0.25, error(0.75, 4, 4), 1e-6);
        assertEquals(1, error(1, 5, 0), 1e-6);
    }

    /** Within a bin, errors cancel out; across bins, they add up, weighted by the number of predictions. */
    @Test
    void bins_areWeightedByPredictions() {
        List<Prediction> predictions = new ArrayList<>();
        predictions.addAll(predictions(0.95, 3));
        predictions.addAll(predictions(0.55, 1));
        double expected = (3 * 0.95 - 2 + (1 - 0.55)) / 4;
        assertEquals(expected, CalibrationError.expected(predictions, new int[] {0, 0, 1, 0}), 1e-6);
    }

    @Test
    void missingLabels_areRejected() {
        assertThrows(IllegalArgumentException.class, () -> CalibrationError.expected(predictions(0.9, 2), new int[1]));
    }

    private static double error(double confidence, int count, int correct) {
        int[] labels = new int[count];
        for (int i = correct; i < count; i++) {
            labels[i] = 1;
        }
        return CalibrationError.expected(predictions(confidence, count), labels);
    }

    /** Returns {@code times} predictions of digit 0 with a probability of {@code confidence}. */
    private static List<Prediction> predictions(double confidence, int times) {
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
