package digitpad.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReliabilityDiagramTest {
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
        ReliabilityDiagram diagram = ReliabilityDiagram.of(
                Results.of("model", new int[] {0, 0, 1, 0}, new int[4], new double[] {0.95, 0.95, 0.95, 0.55})
                        .results());
        assertEquals((3 * 0.95 - 2 + (1 - 0.55)) / 4, diagram.expectedCalibrationError(), 1e-6);
        ReliabilityBin last = diagram.bins().get(14);
        assertEquals(3, last.count());
        assertEquals(2 / 3.0, last.accuracy());
        assertEquals(0.95, last.confidence(), 1e-6);
        assertEquals(1, last.to());
        assertEquals(1, diagram.bins().get(8).count(), "0.55 lies in 8/15 to 9/15");
    }

    @Test
    void emptyBins_haveNoAccuracy() {
        ReliabilityDiagram diagram =
                ReliabilityDiagram.of(Results.of("model", new int[] {1}, 1).results());
        assertTrue(Double.isNaN(diagram.bins().get(0).accuracy()));
        assertEquals(0, diagram.expectedCalibrationError());
    }

    /** Returns the error of {@code count} answers with that confidence, of which {@code correct} are right. */
    private static double error(double confidence, int count, int correct) {
        int[] labels = new int[count];
        Arrays.fill(labels, correct, count, 1);
        double[] confidences = new double[count];
        Arrays.fill(confidences, confidence);
        return ReliabilityDiagram.of(
                        Results.of("model", labels, new int[count], confidences).results())
                .expectedCalibrationError();
    }
}
