package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeparateThingsTest {
    private static final Mark DIGIT = mark(0, 0, 40, 60);

    @Test
    void marksSideBySide_needAGap() {
        assertTrue(SeparateThings.isAnother(mark(55, 0, 40, 60), DIGIT, 15));
        assertFalse(SeparateThings.isAnother(mark(45, 0, 40, 60), DIGIT, 5));
    }

    @Test
    void smallMarks_areParts() {
        assertFalse(SeparateThings.isAnother(mark(80, 0, 20, 25), DIGIT, 40), "short");
        Mark faint = new Mark(2, 80, 0, 120, 60, 2400, 100, 1, 0);
        assertFalse(SeparateThings.isAnother(faint, DIGIT, 40), "with little ink");
    }

    /** Two digits in a column, against the halves of one digit. */
    @Test
    void marksAboveEachOther_areTogetherHigh() {
        assertTrue(SeparateThings.isAnother(mark(0, 75, 40, 60), DIGIT, 15));
        assertFalse(SeparateThings.isAnother(mark(0, 62, 40, 60), DIGIT, 2), "no gap");
        assertFalse(SeparateThings.isAnother(mark(0, 45, 40, 30), mark(0, 0, 40, 30), 15), "not high");
    }

    @Test
    void halvesOfAStraightStroke_areTogether() {
        assertFalse(SeparateThings.isAnother(mark(0, 75, 10, 60), mark(0, 0, 10, 60), 15));
    }

    @Test
    void overlappingMarks_areTogether() {
        assertFalse(SeparateThings.isAnother(mark(5, 20, 40, 60), DIGIT, 20));
    }

    private static Mark mark(int left, int top, int width, int height) {
        return new Mark(1, left, top, left + width - 1, top + height - 1, width * height, width * height, 1, 0);
    }
}
