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
    private static final double BARE = 60;
    private static final double LABELED = 150;

    @Test
    void fewReadingsFillOneColumn() {
        TableGrid grid = TableGrid.fitting(3, 700, 740, 130, BARE, LABELED);
        assertEquals(new TableGrid(3, 1, LABELED, true, 3), grid);
        assertEquals(0, grid.column(2));
        assertEquals(2, grid.row(2));
    }

    @Test
    void manyReadingsFillColumnsAndMayLoseLabels() {
        TableGrid wide = TableGrid.fitting(10, 700, 740, 130, BARE, LABELED);
        assertEquals(new TableGrid(5, 2, LABELED, true, 10), wide);
        assertEquals(1, wide.column(5));
        assertEquals(0, wide.row(5));
        TableGrid narrow = TableGrid.fitting(10, 290, 320, 110, BARE, LABELED);
        assertEquals(new TableGrid(5, 2, BARE, false, 10), narrow);
    }

    @Test
    void noReadings_noRows() {
        assertEquals(new TableGrid(0, 1, LABELED, true, 0), TableGrid.fitting(0, 700, 740, 130, BARE, LABELED));
    }

    @Test
    void readingsThatDoNotFitAreCounted() {
        assertEquals(new TableGrid(2, 3, BARE, false, 5), TableGrid.fitting(10, 100, 200, 60, BARE, LABELED));
        assertEquals(new TableGrid(2, 3, BARE, false, 6), TableGrid.fitting(6, 100, 200, 60, BARE, LABELED));
    }

    @Property
    void cellsFitAndDoNotOverlap(
            @ForAll @IntRange(min = 0, max = 40) int count,
            @ForAll @DoubleRange(min = 70, max = 900) double width,
            @ForAll @DoubleRange(min = 40, max = 500) double height) {
        TableGrid grid = TableGrid.fitting(count, 0.6 * width, width, height, BARE, LABELED);
        assertTrue(grid.height() <= height || grid.rows() == 1);
        assertTrue(grid.columns() * grid.columnWidth() <= width);
        boolean[][] taken = new boolean[grid.columns()][grid.rows()];
        int cells = grid.shown() < count ? grid.shown() + 1 : count;
        for (int i = 0; i < cells; i++) {
            assertFalse(taken[grid.column(i)][grid.row(i)]);
            taken[grid.column(i)][grid.row(i)] = true;
        }
        assertTrue(grid.shown() == count || (grid.columns() + 1) * BARE > width, "all available space is used");
    }
}
