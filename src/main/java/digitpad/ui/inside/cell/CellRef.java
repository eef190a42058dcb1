package digitpad.ui.inside.cell;

import digitpad.explanation.NetworkStructure;

/** One cell of one map of one level. */
public record CellRef(int level, int map, int row, int column) {
    /** Whether the network has such a cell. */
    public boolean isIn(NetworkStructure anatomy) {
        return level < anatomy.levelCount()
                && map < anatomy.shape(level).maps()
                && anatomy.shape(level).contains(row, column);
    }
}
