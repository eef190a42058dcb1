package digitpad.ui.inside.space;

import digitpad.ui.inside.cell.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/**
 * Projects the walls onto a view, in parallel: a wall is mapped by an affine transform, and walls never intersect, so
 * drawing them from the farthest to the nearest shows what the eye would see.
 */
final class Projection {
    /** The margin for labels and frames, in pixels. */
    private static final double MARGIN_X = 72;

    private static final double MARGIN_Y = 46;
    /** Below this width of a unit of length, in pixels, a wall is seen on edge, and cannot be pointed at. */
    private static final double EDGE = 1e-3;

    private final SpaceLayout layout;
    private final double scale;
    private final double centerX;
    private final double centerY;
    private final double cosYaw;
    private final double sinYaw;
    private final double cosPitch;
    private final double sinPitch;

    private Projection(SpaceLayout layout, Camera camera, double scale, double centerX, double centerY) {
        this.layout = layout;
        this.scale = scale;
        this.centerX = centerX;
        this.centerY = centerY;
        cosYaw = Math.cos(camera.yaw());
        sinYaw = Math.sin(camera.yaw());
        cosPitch = Math.cos(camera.pitch());
        sinPitch = Math.sin(camera.pitch());
    }

    /** Projects onto a view of {@code width} by {@code height} pixels, which the network fits as it is first seen. */
    static Projection of(SpaceLayout layout, Camera camera, double width, double height) {
        double scale = fittingScale(layout, Camera.START, width, height) * camera.zoom();
        return new Projection(layout, camera, scale, width / 2 + camera.left(), height / 2 + camera.top());
    }

    /** Returns the largest scale, in pixels per unit of length, at which all walls are within the view. */
    static double fittingScale(SpaceLayout layout, Camera camera, double width, double height) {
        Projection unscaled = new Projection(layout, camera, 1, 0, 0);
        double right = 1;
        double down = 1;
        for (Wall wall : layout.walls()) {
            for (double x : new double[] {-wall.width() / 2, wall.width() / 2}) {
                for (double y : new double[] {-wall.height() / 2, wall.height() / 2}) {
                    Point2D corner = unscaled.point(wall, x, y);
                    right = Math.max(right, Math.abs(corner.getX()));
                    down = Math.max(down, Math.abs(corner.getY()));
                }
            }
        }
        return Math.max(0.01, Math.min((width / 2 - MARGIN_X) / right, (height / 2 - MARGIN_Y) / down));
    }

    /** Returns the pixel of a position on a wall. */
    Point2D point(Wall wall, double right, double down) {
        return new Point2D(
                centerX + scale * (wall.axis() * cosYaw + right * sinYaw),
                centerY + scale * (-wall.axis() * sinYaw * sinPitch + down * cosPitch + right * cosYaw * sinPitch));
    }

    /** Returns the pixels per unit of length, to the right, along a wall's horizontal: negative if seen from behind. */
    double rightX() {
        return scale * sinYaw;
    }

    /** Returns the pixels per unit of length, downwards, along a wall's horizontal. */
    double rightY() {
        return scale * cosYaw * sinPitch;
    }

    /** Returns the pixels per unit of length, downwards, along a wall's vertical. */
    double downY() {
        return scale * cosPitch;
    }

    /** Returns how far a wall is from the viewer, relative to the others. */
    double distance(Wall wall) {
        return wall.axis() * sinYaw * cosPitch;
    }

    /** Returns whether later levels are farther from the viewer than earlier ones. */
    boolean isSeenFromInput() {
        return sinYaw >= 0;
    }

    /** Returns the walls from the farthest to the nearest. */
    List<Wall> farthestFirst() {
        List<Wall> walls = new ArrayList<>(layout.walls());
        if (isSeenFromInput()) {
            Collections.reverse(walls);
        }
        return walls;
    }

    /** Returns the cell that is visible at a pixel: that of the nearest wall with a tile there. */
    Optional<CellRef> cellAt(double x, double y) {
        if (Math.abs(rightX()) < EDGE) {
            return Optional.empty();
        }
        List<Wall> nearestFirst = farthestFirst();
        Collections.reverse(nearestFirst);
        return nearestFirst.stream()
                .flatMap(wall -> cellAt(wall, x, y).stream())
                .findFirst();
    }

    private Optional<CellRef> cellAt(Wall wall, double x, double y) {
        Point2D center = point(wall, 0, 0);
        double right = (x - center.getX()) / rightX();
        double down = (y - center.getY() - right * rightY()) / downY();
        return wall.cellAt(right, down);
    }
}
