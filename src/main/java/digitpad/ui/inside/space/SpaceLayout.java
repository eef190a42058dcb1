package digitpad.ui.inside.space;

import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.List;

/**
 * The walls of all levels, along the network's axis from the input to the output, around the origin. The layout depends
 * only on the shapes of the levels.
 */
final class SpaceLayout {
    private static final double LARGEST_MAP = 28;
    /** Exponent of the side of a tile as a function of the side of its map: tiles grow less than their maps. */
    private static final double TILE_GROWTH = 0.62;
    /** How much larger the single map of the input is than others of its size. */
    private static final double INPUT_SCALE = 3;

    private static final double UNITS_WALL = 130;
    private static final double MAX_UNIT = 12;
    private static final double MIN_UNIT = 2.5;
    /** The distance of two walls, as a share of their mean width, where there are few levels. */
    private static final double LOOSE = 1.15;
    /** The same where there are many. */
    private static final double TIGHT = 0.5;

    private static final double LOOSE_LEVELS = 7;
    private static final double MIN_DISTANCE = 34;

    private final List<Wall> walls;

    private SpaceLayout(List<Wall> walls) {
        this.walls = List.copyOf(walls);
    }

    /** Places the levels of a network. */
    static SpaceLayout of(NetworkStructure structure) {
        List<Wall> walls = new ArrayList<>();
        double share = Math.max(TIGHT, Math.min(LOOSE, LOOSE * LOOSE_LEVELS / structure.levelCount()));
        double axis = 0;
        for (int level = 0; level < structure.levelCount(); level++) {
            Wall wall = wall(structure, level);
            if (level > 0) {
                axis += MIN_DISTANCE + share * (walls.get(level - 1).width() + wall.width()) / 2;
            }
            walls.add(wall.at(axis));
        }
        double middle = axis / 2;
        return new SpaceLayout(
                walls.stream().map(wall -> wall.at(wall.axis() - middle)).toList());
    }

    private static Wall wall(NetworkStructure structure, int level) {
        if (level == structure.lastLevel()) {
            return new Wall(
                    level, Shape.units(Prediction.CLASSES), Prediction.CLASSES, 0, MAX_UNIT, gap(MAX_UNIT, true), 1);
        }
        Shape shape = structure.shape(level);
        int perRow = (int) Math.ceil(Math.sqrt(shape.maps()));
        int side = Math.max(shape.width(), shape.height());
        double cell = shape.isUnits()
                ? Math.max(MIN_UNIT, Math.min(MAX_UNIT, UNITS_WALL / perRow / (1 + WallRaster.gapShare(shape))))
                : LARGEST_MAP * Math.pow(side / LARGEST_MAP, TILE_GROWTH) / side * (level == 0 ? INPUT_SCALE : 1);
        return new Wall(level, shape, shape.maps(), 0, cell, gap(cell, shape.isUnits()), perRow);
    }

    private static double gap(double cell, boolean units) {
        return cell * WallRaster.gapShare(units ? Shape.units(1) : new Shape(1, 2, 2));
    }

    /** Returns the walls from the input to the output. */
    List<Wall> walls() {
        return walls;
    }

    /** Returns the wall of a level. */
    Wall wall(int level) {
        return walls.get(level);
    }
}
