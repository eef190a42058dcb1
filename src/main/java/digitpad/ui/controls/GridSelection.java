package digitpad.ui.controls;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The selected positions of a list, as in the file list of a desktop: one position has the focus, and Shift selects all
 * from the anchor to the focus. For use on the UI thread only.
 */
public final class GridSelection {
    /** The position of the focus if there is none. */
    public static final int NONE = -1;

    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private BitSet selected = new BitSet();
    private int size;
    private int focus = NONE;
    private int anchor = NONE;

    /** Increases with every change. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Returns the position with the focus, or {@link #NONE}. */
    public int focus() {
        return focus;
    }

    /** Returns whether a position is selected. */
    public boolean contains(int position) {
        return selected.get(position);
    }

    /** Returns the number of selected positions. */
    public int count() {
        return selected.cardinality();
    }

    /** Returns the selected positions in a copy. */
    public BitSet positions() {
        return (BitSet) selected.clone();
    }

    /** Replaces everything, for a list that has changed. The focus is moved to the last position if it is beyond. */
    public void reset(int newSize, BitSet newSelected, int newFocus) {
        size = newSize;
        selected = (BitSet) newSelected.clone();
        focus = Math.min(newFocus, newSize - 1);
        anchor = focus;
        changed();
    }

    /** Selects one position and nothing else. */
    public void select(int position) {
        selected.clear();
        selected.set(position);
        focus = position;
        anchor = position;
        changed();
    }

    /** Selects all positions from the anchor to this one, and nothing else. */
    public void extendTo(int position) {
        int from = anchor == NONE ? position : anchor;
        selected.clear();
        selected.set(Math.min(from, position), Math.max(from, position) + 1);
        focus = position;
        anchor = from;
        changed();
    }

    /** Selects a position or deselects it, and leaves the others as they are. */
    public void toggle(int position) {
        selected.flip(position);
        focus = position;
        anchor = position;
        changed();
    }

    /** Selects the position with the focus or deselects it. Without a focus, the first position is selected. */
    public void toggleFocused() {
        if (focus == NONE) {
            moveTo(0, false);
        } else {
            toggle(focus);
        }
    }

    public void selectAll() {
        selected.set(0, size);
        changed();
    }

    /** Deselects all; the focus stays. */
    public void clear() {
        selected.clear();
        changed();
    }

    /**
     * Moves the focus by a number of positions, and selects there or extends the selection to there. The focus stays if
     * it would pass the start, and stops at the end. Without a focus, the first position gets it.
     */
    public void move(int by, boolean extend) {
        int target = focus == NONE ? 0 : focus + by;
        moveTo(target < 0 ? focus : target, extend);
    }

    /** Moves the focus to a position or to the last one, and selects there or extends the selection to there. */
    public void moveTo(int position, boolean extend) {
        if (size == 0) {
            return;
        }
        int target = Math.max(0, Math.min(position, size - 1));
        if (extend) {
            extendTo(target);
        } else {
            select(target);
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
