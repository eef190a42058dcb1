package digitpad.ui.inside.picture;

import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.ui.inside.cell.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The positions of the maps in the picture: a column of tiles for each level, with the largest tiles that fit. The
 * layout depends only on the shapes of the levels and the size of the picture. All lengths are in pixels.
 */
final class PictureLayout {
    /** Minimum width of a column, so that its name fits above it. In a narrow window it is less. */
    private static final double MIN_SLOT_WIDTH = 46;

    private static final int MANY_LEVELS = 8;
    private static final double GAP = 22;
    private static final double GAP_OF_MANY_LEVELS = 11;
    private static final double GAP_IF_NARROW = 6;

    private static final double MAX_TILE = 124;
    private static final double MAX_TILE_OF_SINGLE_LEVEL = 320;
    private static final double MAX_UNIT = 10;
    private static final double MAX_UNIT_OF_MANY = 5;
    private static final int MANY_UNITS = 256;
    private static final double MIN_TILE = 3;
    /** Exponent of the side of a tile as a function of the side of its map: tiles grow less than their maps. */
    private static final double TILE_GROWTH = 0.62;

    private static final double ROUNDING = 1e-9;
    /** Factor by which the scale of the tiles is reduced until they fit. */
    private static final double SCALE_STEP = 0.985;

    private static final double MIN_SCALE = 0.1;
    private static final double INITIAL_SCALE = 120;

    /**
     * The tiles of one level, in coordinates of the picture.
     *
     * @param left left edge of the tiles
     * @param top top edge of the tiles
     * @param tileSide side of each tile
     * @param gap gap between tiles
     * @param tilesPerRow number of tiles side by side
     * @param slotLeft left edge of the slot, which is at least as wide as the tiles
     * @param slotWidth width of the slot
     */
    record Column(
            int level,
            Shape shape,
            double left,
            double top,
            double tileSide,
            double gap,
            int tilesPerRow,
            double slotLeft,
            double slotWidth) {
        double tileLeft(int map) {
            return left + map % tilesPerRow * (tileSide + gap);
        }

        double tileTop(int map) {
            int row = map / tilesPerRow;
            return top + row * (tileSide + gap);
        }

        double centerX(int map) {
            return tileLeft(map) + tileSide / 2;
        }

        double centerY(int map) {
            return tileTop(map) + tileSide / 2;
        }

        /** Returns the side of a cell; maps are square. */
        double cellSide() {
            return tileSide / Math.max(shape.width(), shape.height());
        }

        double width() {
            return Math.min(tilesPerRow, shape.maps()) * (tileSide + gap) - gap;
        }

        double height() {
            int rows = (shape.maps() + tilesPerRow - 1) / tilesPerRow;
            return rows * (tileSide + gap) - gap;
        }

        Optional<CellRef> cellAt(double x, double y) {
            double pitch = tileSide + gap;
            int tileColumn = (int) Math.floor((x - left) / pitch);
            int tileRow = (int) Math.floor((y - top) / pitch);
            int map = tileRow * tilesPerRow + tileColumn;
            if (tileColumn < 0 || tileColumn >= tilesPerRow || tileRow < 0 || map >= shape.maps()) {
                return Optional.empty();
            }
            int row = (int) Math.floor((y - tileTop(map)) / cellSide());
            int column = (int) Math.floor((x - tileLeft(map)) / cellSide());
            // The gap after a tile belongs to its last row or column.
            return Optional.of(
                    new CellRef(level, map, Math.min(row, shape.height() - 1), Math.min(column, shape.width() - 1)));
        }
    }

    private final List<Column> columns;

    private PictureLayout(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Lays out all levels from left to right in an area of {@code width} by {@code height} pixels. The outputs are left
     * out, because they are drawn as bars.
     */
    static PictureLayout of(NetworkStructure structure, double width, double height) {
        int[] levels = IntStream.range(0, structure.lastLevel()).toArray();
        return layOut(structure, levels, width, height);
    }

    /** Lays out a single level in an area of {@code width} by {@code height} pixels. */
    static PictureLayout ofLevel(NetworkStructure structure, int level, double width, double height) {
        Shape shape = structure.shape(level);
        double bestTile = MIN_TILE;
        int tilesPerRow = shape.maps();
        for (int candidate = 1; candidate <= shape.maps(); candidate++) {
            int rows = (shape.maps() + candidate - 1) / candidate;
            double tile = Math.min(width / candidate, height / rows) * 0.94;
            if (Math.min(tile, MAX_TILE_OF_SINGLE_LEVEL) > bestTile) {
                bestTile = Math.min(tile, MAX_TILE_OF_SINGLE_LEVEL);
                tilesPerRow = candidate;
            }
        }
        double gap = bestTile * 0.06;
        int rows = (shape.maps() + tilesPerRow - 1) / tilesPerRow;
        Column column = new Column(
                level,
                shape,
                Math.max(0, (width - tilesPerRow * (bestTile + gap) + gap) / 2),
                Math.max(0, (height - rows * (bestTile + gap) + gap) / 2),
                bestTile,
                gap,
                tilesPerRow,
                Math.max(0, (width - tilesPerRow * (bestTile + gap) + gap) / 2),
                tilesPerRow * (bestTile + gap) - gap);
        return new PictureLayout(List.of(column));
    }

    private static PictureLayout layOut(NetworkStructure structure, int[] levels, double width, double height) {
        double columnGap = levels.length <= MANY_LEVELS ? GAP : GAP_OF_MANY_LEVELS;
        if (levels.length * MIN_SLOT_WIDTH + (levels.length - 1) * columnGap > width) {
            columnGap = GAP_IF_NARROW;
        }
        double minSlotWidth = Math.min(MIN_SLOT_WIDTH, (width - (levels.length - 1) * columnGap) / levels.length);
        double scale = INITIAL_SCALE;
        List<Column> columns = columns(structure, levels, scale, height);
        while (totalWidth(columns, minSlotWidth, columnGap) > width + ROUNDING && scale > MIN_SCALE) {
            scale *= SCALE_STEP;
            columns = columns(structure, levels, scale, height);
        }
        double spare = Math.max(0, width - totalWidth(columns, minSlotWidth, columnGap)) / levels.length;
        List<Column> placed = new ArrayList<>();
        double left = 0;
        for (Column column : columns) {
            // Each column gets an equal share of the spare width, and its tiles grow to fill it.
            double slotWidth = Math.max(minSlotWidth, column.width()) + spare;
            Column enlarged = enlarged(column, slotWidth, height);
            double usedWidth = Math.max(Math.min(minSlotWidth, slotWidth), enlarged.width());
            placed.add(new Column(
                    enlarged.level(),
                    enlarged.shape(),
                    left + (usedWidth - enlarged.width()) / 2,
                    (height - enlarged.height()) / 2,
                    enlarged.tileSide(),
                    enlarged.gap(),
                    enlarged.tilesPerRow(),
                    left,
                    slotWidth));
            left += slotWidth + columnGap;
        }
        return new PictureLayout(placed);
    }

    /** Returns the column with the largest tiles that fit. */
    private static Column enlarged(Column column, double width, double height) {
        int maps = column.shape().maps();
        double maxTile = column.shape().isUnits() ? maxUnit(column.shape()) : MAX_TILE;
        double gap = column.gap();
        double bestTile = column.tileSide();
        int tilesPerRow = column.tilesPerRow();
        for (int candidate = 1; candidate <= maps; candidate++) {
            int rows = (maps + candidate - 1) / candidate;
            double tile = Math.min(maxTile, Math.min((width + gap) / candidate - gap, (height + gap) / rows - gap));
            if (tile > bestTile) {
                bestTile = tile;
                tilesPerRow = candidate;
            }
        }
        return unplaced(column.level(), column.shape(), bestTile, gap, tilesPerRow);
    }

    private static Column unplaced(int level, Shape shape, double tile, double gap, int tilesPerRow) {
        return new Column(level, shape, 0, 0, tile, gap, tilesPerRow, 0, 0);
    }

    /** Returns the maximum side of a unit. It is smaller for many units, to leave space for the maps. */
    private static double maxUnit(Shape shape) {
        return shape.maps() > MANY_UNITS ? MAX_UNIT_OF_MANY : MAX_UNIT;
    }

    private static List<Column> columns(NetworkStructure structure, int[] levels, double scale, double height) {
        List<Column> columns = new ArrayList<>();
        for (int level : levels) {
            Shape shape = structure.shape(level);
            double side = shape.isUnits()
                    ? (shape.maps() > MANY_UNITS ? 0.12 : 0.3)
                    : Math.pow(Math.max(shape.width(), shape.height()) / 28.0, TILE_GROWTH);
            double tile = Math.max(MIN_TILE, Math.min(MAX_TILE, scale * side));
            if (level == 0) {
                tile = Math.max(tile, Math.min(84, 1.8 * scale));
            }
            if (shape.isUnits()) {
                tile = Math.min(tile, maxUnit(shape));
            }
            double gap = tile > 22 ? 3 : tile > 10 ? 2 : 1;
            int rows = (int) Math.max(1, Math.floor((height + gap) / (tile + gap)));
            int tilesPerRow = (shape.maps() + rows - 1) / rows;
            // Distribute the tiles evenly, so that no column of tiles is much shorter than the others.
            rows = (shape.maps() + tilesPerRow - 1) / tilesPerRow;
            tilesPerRow = (shape.maps() + rows - 1) / rows;
            columns.add(unplaced(level, shape, tile, gap, tilesPerRow));
        }
        return columns;
    }

    private static double totalWidth(List<Column> columns, double minSlotWidth, double columnGap) {
        return columns.stream()
                        .mapToDouble(column -> Math.max(minSlotWidth, column.width()))
                        .sum()
                + columnGap * (columns.size() - 1);
    }

    /** Returns the columns from left to right. */
    List<Column> columns() {
        return columns;
    }

    /** Returns the column of a level, if it is shown. */
    Optional<Column> column(int level) {
        return columns.stream().filter(column -> column.level() == level).findFirst();
    }

    /** Returns the cell at a position. */
    Optional<CellRef> cellAt(double x, double y) {
        return columns.stream().flatMap(column -> column.cellAt(x, y).stream()).findFirst();
    }
}
