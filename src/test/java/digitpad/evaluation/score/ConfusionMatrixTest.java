package digitpad.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.evaluation.Evaluation;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    @Test
    void rowsAreLabelsAndColumnsPredictions() {
        ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {3, 3, 3, 7}, new int[] {3, 3, 8, 1});
        assertEquals(2, matrix.count(3, 3));
        assertEquals(1, matrix.count(3, 8));
        assertEquals(0, matrix.count(8, 3));
        assertEquals(1, matrix.count(7, 1));
        assertEquals(2, matrix.correct());
        assertEquals(4, matrix.total());
        assertEquals(0.5, new Evaluation("model", "data", matrix, 0, 0).accuracy());
    }

    @Property
    void rows_addUpToCountsOfLabels(
            @ForAll @Size(100) List<@IntRange(max = 9) Integer> labelList,
            @ForAll @Size(100) List<@IntRange(max = 9) Integer> predictionList) {
        int[] labels = labelList.stream().mapToInt(Integer::intValue).toArray();
        int[] predictions = predictionList.stream().mapToInt(Integer::intValue).toArray();
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, predictions);
        assertEquals(100, matrix.total());
        for (int digit = 0; digit < 10; digit++) {
            int row = digit;
            assertEquals(
                    Arrays.stream(labels).filter(label -> label == row).count(),
                    Arrays.stream(matrix.toArray()[digit]).sum());
        }
    }

    @Test
    void nonDigitsAndUnequalLengths_areRejected() {
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {10}, new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {1}, new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {1, 2}, new int[] {1}));
    }
}
