package digitpad.ui.inside.cell;

import digitpad.explanation.Anatomy;

/** One cell of one map of one level. */
public record Spot(int level, int map, int row, int column) {
    /** Whether the network has such a cell. */
    public boolean isIn(Anatomy anatomy) {
        return level < anatomy.levels()
                && map < anatomy.shape(level).maps()
                && anatomy.shape(level).holds(row, column);
    }
}
