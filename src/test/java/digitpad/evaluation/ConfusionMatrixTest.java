package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    @Test
    void rowsAreTruthsColumnsAnswers() {
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
    void nothingIsLostAndRowsAddUpToTheTruths(
            @ForAll @Size(100) List<@IntRange(max = 9) Integer> truthList,
            @ForAll @Size(100) List<@IntRange(max = 9) Integer> answerList) {
        int[] truths = truthList.stream().mapToInt(Integer::intValue).toArray();
        int[] answers = answerList.stream().mapToInt(Integer::intValue).toArray();
        ConfusionMatrix matrix = ConfusionMatrix.of(truths, answers);
        assertEquals(100, matrix.total());
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            assertEquals(
                    Arrays.stream(truths).filter(truth -> truth == wanted).count(),
                    Arrays.stream(matrix.toArray()[digit]).sum());
        }
    }

    @Test
    void whatIsNoDigitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {10}, new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {1}, new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(new int[] {1, 2}, new int[] {1}));
    }
}
