package digitpad.evaluation.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.Results;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelComparisonTest {
    /** The first from the documentation of statsmodels' mcnemar; the others are sums of binomial coefficients. */
    @ParameterizedTest
    @CsvSource({
        "121, 59, 4.43444926375551e-06",
        "10, 2, 0.03857421875",
        "21, 8, 0.0241195447742939",
        "5, 5, 1",
        "7, 8, 1",
        "0, 6, 0.03125",
        "0, 0, 1"
    })
    void pValue_equalsPublishedOne(int first, int second, double expected) {
        assertEquals(expected, McNemarTest.pValue(first, second), expected * 1e-6);
        assertEquals(McNemarTest.pValue(first, second), McNemarTest.pValue(second, first));
    }

    @Test
    void images_areSortedByWhoIsRight() {
        int[] labels = {1, 2, 3, 4, 5};
        ModelComparison comparison =
                ModelComparison.of(Results.of("A", labels, 1, 2, 0, 0, 0), Results.of("B", labels, 1, 0, 3, 0, 9));
        assertEquals(1, comparison.bothCorrect());
        assertEquals(1, comparison.onlyFirstCorrect().get(0).first().index());
        assertEquals(2, comparison.onlySecondCorrect().get(0).first().index());
        assertEquals(1, comparison.bothWrongAlike());
        assertEquals(9, comparison.bothWrongDifferently().get(0).second().answer());
        assertEquals(2, comparison.firstAccuracy().count());
        assertEquals(2, comparison.secondAccuracy().count());
    }

    @Test
    void sentence_namesTheBetterModel() {
        ModelComparison comparison = split(8, 21);
        assertTrue(comparison.isSignificant());
        assertEquals(
                "B is better: it alone is right on 21 of the 29 images that only one model reads right (p = 0.024).",
                comparison.sentence());
        assertEquals(
                "A is better: it alone is right on 40 of the 40 images that only one model reads right (p < 0.001).",
                split(40, 0).sentence());
    }

    @Test
    void sentence_callsChanceByItsName() {
        assertFalse(split(5, 3).isSignificant());
        assertEquals(
                "No significant difference: only A is right on 5 images, only B on 3 (p = 0.73).",
                split(5, 3).sentence());
        assertEquals(
                "No significant difference: only A is right on 1 image, only B on 1 (p = 1.00).",
                split(1, 1).sentence());
        assertEquals(
                "No difference: A and B are right on the same images.",
                split(0, 0).sentence());
    }

    @Property(tries = 100)
    void comparison_isSymmetric(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 99) Integer> answers) {
        int[] labels = new int[answers.size()];
        EvaluationResults a = Results.of(
                "A", labels, answers.stream().mapToInt(pair -> pair / 10 % 3).toArray());
        EvaluationResults b = Results.of(
                "B", labels, answers.stream().mapToInt(pair -> pair % 3).toArray());
        ModelComparison there = ModelComparison.of(a, b);
        ModelComparison back = ModelComparison.of(b, a);
        assertEquals(there.pValue(), back.pValue());
        assertEquals(there.onlyFirstCorrect().size(), back.onlySecondCorrect().size());
        assertEquals(
                there.bothWrongDifferently().size(), back.bothWrongDifferently().size());
        assertEquals(there.bothCorrect(), back.bothCorrect());
        assertEquals(there.firstAccuracy(), back.secondAccuracy());
        assertTrue(there.pValue() > 0 && there.pValue() <= 1);
    }

    @Test
    void otherSamples_cannotBeCompared() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ModelComparison.of(Results.of("A", new int[] {1}, 1), Results.of("B", new int[] {2}, 1)));
    }

    /** Returns the comparison of models A and B on images that only one of them reads right, and one more. */
    private static ModelComparison split(int onlyA, int onlyB) {
        int[] labels = new int[onlyA + onlyB + 1];
        int[] a = new int[labels.length];
        int[] b = new int[labels.length];
        Arrays.fill(b, 0, onlyA, 1);
        Arrays.fill(a, onlyA, onlyA + onlyB, 1);
        return ModelComparison.of(Results.of("A", labels, a), Results.of("B", labels, b));
    }
}
