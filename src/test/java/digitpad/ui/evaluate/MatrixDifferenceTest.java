package digitpad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.score.ConfusionMatrix;
import org.junit.jupiter.api.Test;

class MatrixDifferenceTest {
    private final MatrixDifference difference = new MatrixDifference(
            ConfusionMatrix.of(new int[] {9, 9, 9, 4}, new int[] {4, 4, 4, 4}),
            ConfusionMatrix.of(new int[] {9, 9, 9, 4}, new int[] {9, 9, 4, 9}));

    @Test
    void fewerErrorsAndMoreRightAnswers_areBetter() {
        assertEquals(-2, difference.count(new MatrixCell(9, 4)));
        assertTrue(difference.isBetter(new MatrixCell(9, 4)));
        assertEquals(2 / 3.0, difference.share(new MatrixCell(9, 9)), 1e-9);
        assertTrue(difference.isBetter(new MatrixCell(9, 9)));
        assertFalse(difference.isBetter(new MatrixCell(4, 9)));
        assertEquals(2, difference.largest());
    }

    @Test
    void text_namesBothCounts() {
        assertEquals("9 read as 4: 3 and 1 times (−2)", difference.text(new MatrixCell(9, 4)));
    }
}
