package digitpad.ui.inside.space;

import digitpad.explanation.CellRegion;
import digitpad.explanation.PathFinder;
import digitpad.recognition.Prediction;
import digitpad.text.Percent;
import digitpad.ui.inside.cell.CellInput;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.Selection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Draws the walls from the farthest to the nearest, and between two walls the paths and the inputs that connect them.
 */
final class SpacePainter {
    private static final Font DIGIT = Font.font(10);
    private static final Font BEST_DIGIT = Font.font(null, FontWeight.BOLD, 12);
    /** Digits that would be closer are left out, in pixels. */
    private static final double MIN_DIGIT_DISTANCE = 10;

    private static final double PLATE_MARGIN = 3;

    private final GraphicsContext graphics;
    private final List<WallRaster> rasters;
    private final SpaceContext context;
    private final Projection projection;
    private final float[] largestContribution;

    /**
     * Creates a painter.
     *
     * @param rasters the image of each wall, by level
     */
    SpacePainter(GraphicsContext graphics, List<WallRaster> rasters, SpaceContext context) {
        this.graphics = graphics;
        this.rasters = List.copyOf(rasters);
        this.context = context;
        projection = context.projection();
        largestContribution = new float[context.inspection().structure().levelCount()];
        for (PathFinder.Step step : context.inspection().paths()) {
            largestContribution[step.level()] = Math.max(largestContribution[step.level()], step.contribution());
        }
    }

    void paint() {
        List<Wall> walls = projection.farthestFirst();
        for (int i = 0; i < walls.size(); i++) {
            if (i > 0) {
                connect(Math.max(walls.get(i - 1).level(), walls.get(i).level()));
            }
            paint(walls.get(i));
        }
        SpaceLabels.draw(graphics, context);
    }

    private void paint(Wall wall) {
        plate(wall);
        WallRaster raster = rasters.get(wall.level());
        graphics.save();
        Point2D corner = projection.point(wall, -wall.width() / 2, -wall.height() / 2);
        double unit = 1 / raster.density();
        graphics.setImageSmoothing(projection.downY() * unit < 1);
        graphics.setTransform(
                projection.rightX() * unit,
                projection.rightY() * unit,
                0,
                projection.downY() * unit,
                corner.getX(),
                corner.getY());
        graphics.drawImage(raster.image(), 0, 0);
        graphics.restore();
        if (wall.level() == context.inspection().structure().lastLevel()) {
            digits(wall);
        }
        if (showsPaths()) {
            context.inspection().paths().stream()
                    .filter(step -> step.level() == wall.level() + 1)
                    .forEach(
                            step -> outline(wall, step.from(), context.palette().training(), 1.4));
        }
        context.selection().ifPresent(selection -> mark(wall, selection));
    }

    private boolean showsPaths() {
        // The paths are computed for all units, so they do not hold with dropout.
        return context.showPaths()
                && context.selection().isEmpty()
                && context.inspection().dropout().isEmpty();
    }

    /** Draws the wall itself, so that it can be seen also where its maps are dark. */
    private void plate(Wall wall) {
        double x = wall.width() / 2 + PLATE_MARGIN;
        double y = wall.height() / 2 + PLATE_MARGIN;
        polygon(wall, -x, -y, x, y);
        graphics.setFill(context.palette().grid());
        graphics.fill();
    }

    /** Draws each digit beside its unit, and the probability of the answer. */
    private void digits(Wall wall) {
        Optional<Prediction> shown = context.inspection().shownPrediction();
        boolean leftOfWall = !projection.isSeenFromInput();
        double edge = wall.width() / 2 + 4;
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(leftOfWall ? TextAlignment.RIGHT : TextAlignment.LEFT);
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            Point2D place = projection.point(wall, edge, wall.top(digit) + wall.tileHeight() / 2);
            boolean best = shown.isPresent() && shown.get().digit() == digit;
            if (!best && (wall.tileHeight() + wall.gap()) * projection.downY() < MIN_DIGIT_DISTANCE) {
                continue;
            }
            graphics.setFont(best ? BEST_DIGIT : DIGIT);
            graphics.setFill(best ? context.palette().ink() : context.palette().text());
            String text = best
                    ? SpaceLabels.answer(digit, Percent.of(shown.get().probability(digit)))
                    : Integer.toString(digit);
            graphics.fillText(text, place.getX() + (leftOfWall ? -4 : 4), place.getY());
        }
    }

    /** Draws what connects a level with the one before it. */
    private void connect(int level) {
        if (showsPaths()) {
            context.inspection().paths().stream()
                    .filter(step -> step.level() == level)
                    .forEach(this::path);
        }
        context.selection()
                .filter(selection -> selection.cellRef().level() == level)
                .ifPresent(this::funnels);
    }

    private void path(PathFinder.Step step) {
        Wall from = context.layout().wall(step.level() - 1);
        Wall to = context.layout().wall(step.level());
        Point2D start = center(from, step.from());
        Point2D end = center(to, step.to() % to.maps());
        double share = step.contribution() / largestContribution[step.level()];
        graphics.setStroke(context.palette().training().deriveColor(0, 1, 1, 0.25 + 0.65 * share));
        graphics.setLineWidth(0.8 + 1.6 * share);
        graphics.strokeLine(start.getX(), start.getY(), end.getX(), end.getY());
    }

    private Point2D center(Wall wall, int map) {
        return projection.point(wall, wall.left(map) + wall.tileWidth() / 2, wall.top(map) + wall.tileHeight() / 2);
    }

    /** Draws a funnel from each region of the previous level to the selected cell. */
    private void funnels(Selection selection) {
        CellRef cell = selection.cellRef();
        Wall to = context.layout().wall(cell.level());
        Wall from = context.layout().wall(cell.level() - 1);
        Color accent = context.palette().training();
        double left = to.left(cell.map()) + cell.column() * to.cellSide();
        double top = to.top(cell.map()) + cell.row() * to.cellSide();
        for (CellInput input : selection.inputs()) {
            CellRegion region = input.region().clippedTo(from.shape());
            double fromLeft = from.left(input.map()) + region.left() * from.cellSide();
            double fromTop = from.top(input.map()) + region.top() * from.cellSide();
            graphics.setStroke(accent.deriveColor(0, 1, 1, 0.6));
            graphics.setLineWidth(1);
            for (int corner = 0; corner < 4; corner++) {
                int right = corner % 2;
                int down = corner / 2;
                Point2D start = projection.point(
                        from,
                        fromLeft + right * region.width() * from.cellSide(),
                        fromTop + down * region.height() * from.cellSide());
                Point2D end = projection.point(to, left + right * to.cellSide(), top + down * to.cellSide());
                graphics.strokeLine(start.getX(), start.getY(), end.getX(), end.getY());
            }
        }
    }

    /** Marks the selected cell, its inputs or its receptive field if they are on the wall. */
    private void mark(Wall wall, Selection selection) {
        CellRef cell = selection.cellRef();
        Color accent = context.palette().training();
        if (wall.level() == cell.level()) {
            outline(wall, cell.map(), accent, 2);
            region(wall, cell.map(), CellRegion.of(cell.row(), cell.column()));
        } else if (wall.level() == cell.level() - 1) {
            for (CellInput input : selection.inputs()) {
                if (input.outlined()) {
                    outline(wall, input.map(), accent, 1.2);
                }
                region(wall, input.map(), input.region().clippedTo(wall.shape()));
            }
        }
        if (wall.level() == 0 && cell.level() > 0 && !selection.isOutput()) {
            region(wall, 0, selection.receptiveField());
        }
    }

    private void outline(Wall wall, int map, Color color, double width) {
        double left = wall.left(map);
        double top = wall.top(map);
        polygon(wall, left, top, left + wall.tileWidth(), top + wall.tileHeight());
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.stroke();
    }

    /** Draws a frame around a region, with a white border so that it shows on dark and on bright cells. */
    private void region(Wall wall, int map, CellRegion region) {
        double left = wall.left(map) + region.left() * wall.cellSide();
        double top = wall.top(map) + region.top() * wall.cellSide();
        polygon(wall, left, top, left + region.width() * wall.cellSide(), top + region.height() * wall.cellSide());
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(2.6);
        graphics.stroke();
        graphics.setStroke(context.palette().training());
        graphics.setLineWidth(1.4);
        graphics.stroke();
    }

    /** Sets the path to a rectangle on a wall. */
    private void polygon(Wall wall, double left, double top, double right, double bottom) {
        graphics.beginPath();
        double[][] corners = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
        for (int i = 0; i < corners.length; i++) {
            Point2D corner = projection.point(wall, corners[i][0], corners[i][1]);
            if (i == 0) {
                graphics.moveTo(corner.getX(), corner.getY());
            } else {
                graphics.lineTo(corner.getX(), corner.getY());
            }
        }
        graphics.closePath();
    }
}
