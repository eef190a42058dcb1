package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridSelectionTest {
    private final GridSelection selection = new GridSelection();

    GridSelectionTest() {
        selection.reset(10, new BitSet(), GridSelection.NONE);
    }

    @Test
    void firstMove_selectsTheFirst() {
        selection.move(4, false);
        assertSelected(0, 0);
        selection.move(1, false);
        assertSelected(1, 1);
    }

    @Test
    void move_staysInsideTheList() {
        selection.select(2);
        selection.move(-4, false);
        assertSelected(2, 2);
        selection.move(4, false);
        selection.move(4, false);
        assertSelected(9, 9);
        selection.moveTo(-5, false);
        assertSelected(0, 0);
        selection.reset(0, new BitSet(), 3);
        selection.move(1, true);
        assertSelected(GridSelection.NONE);
    }

    @Test
    void shift_extendsFromTheAnchorAndBack() {
        selection.select(5);
        selection.move(1, true);
        selection.move(1, true);
        assertSelected(7, 5, 6, 7);
        selection.move(-4, true);
        assertSelected(3, 3, 4, 5);
        selection.extendTo(6);
        assertSelected(6, 5, 6);
    }

    @Test
    void toggle_changesOnlyOnePosition() {
        selection.select(1);
        selection.toggle(3);
        assertSelected(3, 1, 3);
        selection.toggle(1);
        assertSelected(1, 3);
        selection.extendTo(2);
        assertSelected(2, 1, 2);
    }

    @Test
    void selectAllAndClear_keepTheFocus() {
        selection.select(4);
        selection.selectAll();
        assertSelected(4, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        selection.clear();
        assertSelected(4);
    }

    @Test
    void everyChange_increasesTheVersion() {
        int before = selection.versionProperty().get();
        selection.select(1);
        assertTrue(selection.versionProperty().get() > before);
    }

    private void assertSelected(int focus, Integer... positions) {
        assertEquals(List.of(positions), selection.positions().stream().boxed().toList());
        assertEquals(focus, selection.focus());
        assertEquals(positions.length, selection.count());
    }
}
