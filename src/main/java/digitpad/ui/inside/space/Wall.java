package digitpad.ui.inside.space;

import digitpad.network.Shape;
import digitpad.ui.inside.cell.CellRef;
import java.util.Optional;

/**
 * The maps of one level as tiles on a wall that stands across the network's axis. Positions on the wall are relative to
 * its center, to the right and down as seen from the input. All lengths are in units of the space.
 *
 * @param maps the number of tiles; on the last level the ten digits, even if several outputs stand for one
 * @param axis position of the wall on the network's axis
 * @param cellSide side of a cell
 * @param gap between tiles
 * @param tilesPerRow number of tiles side by side
 */
record Wall(int level, Shape shape, int maps, double axis, double cellSide, double gap, int tilesPerRow) {
    /** Returns the width of a tile. */
    double tileWidth() {
        return shape.width() * cellSide;
    }

    /** Returns the height of a tile. */
    double tileHeight() {
        return shape.height() * cellSide;
    }

    /** Returns the number of rows of tiles. */
    int rows() {
        return (maps + tilesPerRow - 1) / tilesPerRow;
    }

    /** Returns the width of all tiles. */
    double width() {
        return tilesPerRow * (tileWidth() + gap) - gap;
    }

    /** Returns the height of all tiles. */
    double height() {
        return rows() * (tileHeight() + gap) - gap;
    }

    /** Returns the left edge of a tile. */
    double left(int map) {
        return map % tilesPerRow * (tileWidth() + gap) - width() / 2;
    }

    /** Returns the top edge of a tile. */
    double top(int map) {
        int row = map / tilesPerRow;
        return row * (tileHeight() + gap) - height() / 2;
    }

    /** Returns the cell at a position; empty between tiles and beside them. */
    Optional<CellRef> cellAt(double right, double down) {
        double x = right + width() / 2;
        double y = down + height() / 2;
        int tileColumn = (int) Math.floor(x / (tileWidth() + gap));
        int tileRow = (int) Math.floor(y / (tileHeight() + gap));
        int map = tileRow * tilesPerRow + tileColumn;
        if (tileColumn < 0 || tileColumn >= tilesPerRow || tileRow < 0 || map >= maps) {
            return Optional.empty();
        }
        int column = (int) Math.floor((right - left(map)) / cellSide);
        int row = (int) Math.floor((down - top(map)) / cellSide);
        return shape.contains(row, column) ? Optional.of(new CellRef(level, map, row, column)) : Optional.empty();
    }

    /** Returns the same wall at another position on the network's axis. */
    Wall at(double newAxis) {
        return new Wall(level, shape, maps, newAxis, cellSide, gap, tilesPerRow);
    }
}
