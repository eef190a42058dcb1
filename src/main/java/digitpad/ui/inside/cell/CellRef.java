package digitpad.ui.inside.cell;

import digitpad.explanation.NetworkStructure;

/** Identifies a cell: its level (0 is the input), its map, and its row and column in the map. */
public record CellRef(int level, int map, int row, int column) {
    /** Returns whether the network has this cell. */
    public boolean isIn(NetworkStructure structure) {
        return level < structure.levelCount()
                && map < structure.shape(level).maps()
                && structure.shape(level).contains(row, column);
    }
}
