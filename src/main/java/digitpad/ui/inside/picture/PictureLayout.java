package digitpad.ui.inside.picture;

import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.ui.inside.cell.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the maps of a network's levels lie in the picture: a column of tiles for each level, as large as fit. It is made
 * from nothing but the levels' shapes.
 */
final class PictureLayout {
    /** The least room for a column, as its name stands above it; in a narrow window it is less. */
    private static final double LEAST_ROOM = 46;

    private static final int MANY_LEVELS = 8;
    private static final double BETWEEN = 22;
    private static final double BETWEEN_MANY = 11;
    private static final double BETWEEN_CRAMPED = 6;

    private static final double LARGEST_TILE = 124;
    private static final double LARGEST_OPENED_TILE = 320;
    private static final double LARGEST_UNIT = 10;
    private static final double LARGEST_OF_MANY_UNITS = 5;
    private static final int MANY_UNITS = 256;
    private static final double SMALLEST_TILE = 3;
    /** Tiles grow with the side of their map, but less than it does. */
    private static final double GROWTH = 0.62;

    private static final double ROUNDING = 1e-9;
    private static final double STEP = 0.985;
    private static final double SMALLEST_SCALE = 0.1;
    private static final double FIRST_SCALE = 120;

    /**
     * The tiles of one level.
     *
     * @param left of its tiles, in pixels, as the others
     * @param tileSide side of each tile
     * @param gap between tiles
     * @param tilesPerRow tiles side by side
     * @param slotLeft where its room begins, which is no smaller than its tiles
     * @param slotWidth how wide that is
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

        /** A cell's side; maps are as wide as high. */
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
            // Between two tiles the nearer edge is meant.
            return Optional.of(
                    new CellRef(level, map, Math.min(row, shape.height() - 1), Math.min(column, shape.width() - 1)));
        }
    }

    private final List<Column> columns;

    private PictureLayout(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** All levels but the outputs, which are no maps, from left to right, in {@code width} by {@code height} pixels. */
    static PictureLayout of(NetworkStructure anatomy, double width, double height) {
        int[] levels = IntStream.range(0, anatomy.lastLevel()).toArray();
        return fitted(anatomy, levels, width, height);
    }

    /** One level alone, in {@code width} by {@code height} pixels. */
    static PictureLayout ofLevel(NetworkStructure anatomy, int level, double width, double height) {
        Shape shape = anatomy.shape(level);
        double best = SMALLEST_TILE;
        int across = shape.maps();
        for (int tryAcross = 1; tryAcross <= shape.maps(); tryAcross++) {
            int down = (shape.maps() + tryAcross - 1) / tryAcross;
            double tile = Math.min(width / tryAcross, height / down) * 0.94;
            if (Math.min(tile, LARGEST_OPENED_TILE) > best) {
                best = Math.min(tile, LARGEST_OPENED_TILE);
                across = tryAcross;
            }
        }
        double gap = best * 0.06;
        int down = (shape.maps() + across - 1) / across;
        Column column = new Column(
                level,
                shape,
                Math.max(0, (width - across * (best + gap) + gap) / 2),
                Math.max(0, (height - down * (best + gap) + gap) / 2),
                best,
                gap,
                across,
                Math.max(0, (width - across * (best + gap) + gap) / 2),
                across * (best + gap) - gap);
        return new PictureLayout(List.of(column));
    }

    private static PictureLayout fitted(NetworkStructure anatomy, int[] levels, double width, double height) {
        double between = levels.length <= MANY_LEVELS ? BETWEEN : BETWEEN_MANY;
        if (levels.length * LEAST_ROOM + (levels.length - 1) * between > width) {
            between = BETWEEN_CRAMPED;
        }
        double least = Math.min(LEAST_ROOM, (width - (levels.length - 1) * between) / levels.length);
        double scale = FIRST_SCALE;
        List<Column> columns = columns(anatomy, levels, scale, height);
        while (total(columns, least, between) > width + ROUNDING && scale > SMALLEST_SCALE) {
            scale *= STEP;
            columns = columns(anatomy, levels, scale, height);
        }
        double spare = Math.max(0, width - total(columns, least, between)) / levels.length;
        List<Column> placed = new ArrayList<>();
        double left = 0;
        for (Column column : columns) {
            // What is left over is shared out, and filled.
            double room = Math.max(least, column.width()) + spare;
            Column filled = filled(column, room, height);
            double used = Math.max(Math.min(least, room), filled.width());
            placed.add(new Column(
                    filled.level(),
                    filled.shape(),
                    left + (used - filled.width()) / 2,
                    (height - filled.height()) / 2,
                    filled.tileSide(),
                    filled.gap(),
                    filled.tilesPerRow(),
                    left,
                    room));
            left += room + between;
        }
        return new PictureLayout(placed);
    }

    /** The same tiles, as large as fit. */
    private static Column filled(Column column, double width, double height) {
        int maps = column.shape().maps();
        double largest = column.shape().isUnits() ? largestUnit(column.shape()) : LARGEST_TILE;
        double gap = column.gap();
        double best = column.tileSide();
        int across = column.tilesPerRow();
        for (int tryAcross = 1; tryAcross <= maps; tryAcross++) {
            int down = (maps + tryAcross - 1) / tryAcross;
            double tile = Math.min(largest, Math.min((width + gap) / tryAcross - gap, (height + gap) / down - gap));
            if (tile > best) {
                best = tile;
                across = tryAcross;
            }
        }
        return unplaced(column.level(), column.shape(), best, gap, across);
    }

    private static Column unplaced(int level, Shape shape, double tile, double gap, int across) {
        return new Column(level, shape, 0, 0, tile, gap, across, 0, 0);
    }

    /** Many units shall not take the room from the maps. */
    private static double largestUnit(Shape shape) {
        return shape.maps() > MANY_UNITS ? LARGEST_OF_MANY_UNITS : LARGEST_UNIT;
    }

    private static List<Column> columns(NetworkStructure anatomy, int[] levels, double scale, double height) {
        List<Column> columns = new ArrayList<>();
        for (int level : levels) {
            Shape shape = anatomy.shape(level);
            double side = shape.isUnits()
                    ? (shape.maps() > MANY_UNITS ? 0.12 : 0.3)
                    : Math.pow(Math.max(shape.width(), shape.height()) / 28.0, GROWTH);
            double tile = Math.max(SMALLEST_TILE, Math.min(LARGEST_TILE, scale * side));
            if (level == 0) {
                tile = Math.max(tile, Math.min(84, 1.8 * scale));
            }
            if (shape.isUnits()) {
                tile = Math.min(tile, largestUnit(shape));
            }
            double gap = tile > 22 ? 3 : tile > 10 ? 2 : 1;
            int down = (int) Math.max(1, Math.floor((height + gap) / (tile + gap)));
            int across = (shape.maps() + down - 1) / down;
            // As many in each column of tiles, so that none is left short.
            down = (shape.maps() + across - 1) / across;
            across = (shape.maps() + down - 1) / down;
            columns.add(unplaced(level, shape, tile, gap, across));
        }
        return columns;
    }

    private static double total(List<Column> columns, double least, double between) {
        return columns.stream()
                        .mapToDouble(column -> Math.max(least, column.width()))
                        .sum()
                + between * (columns.size() - 1);
    }

    /** The columns, from left to right. */
    List<Column> columns() {
        return columns;
    }

    /** The column of a level, if it is shown. */
    Optional<Column> column(int level) {
        return columns.stream().filter(column -> column.level() == level).findFirst();
    }

    /** The cell at a place. */
    Optional<CellRef> cellAt(double x, double y) {
        return columns.stream().flatMap(column -> column.cellAt(x, y).stream()).findFirst();
    }
}
