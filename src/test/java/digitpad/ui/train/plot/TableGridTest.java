package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableGridTest {
    @Test
    void fewReadingsAreOneColumn() {
        TableGrid grid = TableGrid.fitting(3, 700, 130, 60, 150);
        assertEquals(new TableGrid(3, 1, 150, true), grid);
        assertEquals(0, grid.column(2));
        assertEquals(2, grid.row(2));
    }

    @Test
    void manyAreSeveralAndLoseTheirLabelsWhereTheseFindNoRoom() {
        TableGrid wide = TableGrid.fitting(10, 700, 130, 60, 150);
        assertEquals(new TableGrid(5, 2, 150, true), wide);
        assertEquals(1, wide.column(5));
        assertEquals(0, wide.row(5));
        TableGrid narrow = TableGrid.fitting(10, 290, 110, 60, 150);
        assertEquals(new TableGrid(5, 2, 60, false), narrow);
    }

    @Property
    void noneIsCutOffAndNoneHidesAnother(
            @ForAll @IntRange(min = 1, max = 40) int count, @ForAll @DoubleRange(min = 40, max = 500) double height) {
        TableGrid grid = TableGrid.fitting(count, 10_000, height, 60, 150);
        assertTrue(grid.height() <= height || grid.rows() == 1);
        boolean[][] taken = new boolean[grid.columns()][grid.rows()];
        for (int i = 0; i < count; i++) {
            assertFalse(taken[grid.column(i)][grid.row(i)]);
            taken[grid.column(i)][grid.row(i)] = true;
        }
    }
}
