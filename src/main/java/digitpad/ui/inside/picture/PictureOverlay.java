package digitpad.ui.inside.picture;

import digitpad.explanation.CellRegion;
import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.explanation.PathFinder;
import digitpad.network.Shape;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.inside.cell.CellInput;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.Selection;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** What is drawn over the maps: names, paths, and what belongs to the selected cell. */
final class PictureOverlay {
    /** Pixels between the last maps and the outputs. */
    static final double OUTPUTS_GAP = 24;

    private static final Messages TEXT = Messages.of(PictureOverlay.class);

    static final Font NAME_FONT = Font.font(null, FontWeight.BOLD, 12);
    private static final Font SMALL_NAME = Font.font(null, FontWeight.BOLD, 11);
    static final Font SHAPE_FONT = Font.font(10);
    private static final Font SMALL_SHAPE = Font.font(9);
    private static final Font TINY_SHAPE = Font.font(7.5);
    /** The room of a column in which its shape needs the smallest type. */
    private static final double CRAMPED = 46;

    /**
     * What there is to draw.
     *
     * @param tilesWidth of the part with the maps, {@code width} of all
     * @param whole whether all levels are shown
     * @param paths whether the strongest paths are wanted
     * @param pinned whether the selected cell stays
     */
    record OverlayContext(
            Inspection inspection,
            PictureLayout layout,
            Viewport view,
            double tilesWidth,
            double tilesHeight,
            double width,
            Palette palette,
            boolean whole,
            boolean paths,
            Optional<Selection> selection,
            boolean pinned) {
        double screenX(double picture) {
            return view.screenX(picture);
        }

        double screenY(double picture) {
            return NetworkPicture.HEADER_HEIGHT + view.screenY(picture);
        }

        double outputY(int digit) {
            return NetworkPicture.HEADER_HEIGHT + (digit + 0.5) * tilesHeight / Prediction.CLASSES;
        }

        double outputX() {
            return tilesWidth + OUTPUTS_GAP;
        }
    }

    void draw(GraphicsContext graphics, OverlayContext scene) {
        graphics.clearRect(0, 0, scene.width(), NetworkPicture.HEADER_HEIGHT + scene.tilesHeight() + 2);
        graphics.save();
        graphics.beginPath();
        graphics.rect(0, 0, scene.tilesWidth() + OUTPUTS_GAP, NetworkPicture.HEADER_HEIGHT + scene.tilesHeight() + 2);
        graphics.clip();
        names(graphics, scene);
        graphics.beginPath();
        graphics.rect(
                -1, NetworkPicture.HEADER_HEIGHT - 2, scene.tilesWidth() + OUTPUTS_GAP + 1, scene.tilesHeight() + 4);
        graphics.clip();
        // The paths are those of all units, not of those that dropout leaves.
        if (scene.paths()
                && scene.whole()
                && scene.selection().isEmpty()
                && scene.inspection().dropout().isEmpty()) {
            paths(graphics, scene);
        }
        scene.selection().ifPresent(selection -> selection(graphics, scene, selection));
        graphics.restore();
        OutputBars.draw(graphics, scene);
    }

    private static void names(GraphicsContext graphics, OverlayContext scene) {
        NetworkStructure anatomy = scene.inspection().structure();
        boolean narrow = scene.layout().columns().size() > 8;
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        for (PictureLayout.Column column : scene.layout().columns()) {
            int level = column.level();
            double left = scene.screenX(column.slotLeft());
            double widest = Math.max(column.slotWidth() * scene.view().scale(), column.width()) + (narrow ? 3 : 12);
            graphics.setFill(scene.palette().ink());
            graphics.setFont(narrow ? SMALL_NAME : NAME_FONT);
            String name =
                    level == 0 ? TEXT.get("level.input") : anatomy.layer(level).name();
            boolean rectified = level > 0 && anatomy.layer(level).rectified();
            graphics.fillText(rectified && !narrow ? TEXT.get("level.relu", name) : name, left, 2, widest);
            graphics.setFill(scene.palette().text());
            graphics.setFont(narrow ? column.slotWidth() < CRAMPED ? TINY_SHAPE : SMALL_SHAPE : SHAPE_FONT);
            graphics.fillText(shape(anatomy.shape(level), narrow), left, 18, widest);
            if (level > 0 && anatomy.layer(level).parameterCount() > 0) {
                graphics.fillText(
                        narrow
                                ? TEXT.get(
                                        "level.parameters.short",
                                        anatomy.layer(level).parameterCount())
                                : TEXT.get(
                                        "level.parameters", anatomy.layer(level).parameterCount()),
                        left,
                        31,
                        widest);
            } else if (level > 0) {
                graphics.fillText(TEXT.get("level.noparameters"), left, 31);
            }
        }
    }

    private static String shape(Shape shape, boolean narrow) {
        if (shape.isUnits()) {
            return TEXT.get(narrow ? "level.units.short" : "level.units", shape.maps());
        }
        return shape.maps() == 1
                ? TEXT.get("level.map", shape.height(), shape.width())
                : TEXT.get(narrow ? "level.maps.short" : "level.maps", shape.maps(), shape.height(), shape.width());
    }

    private static void paths(GraphicsContext graphics, OverlayContext scene) {
        float[] strongest = new float[scene.inspection().structure().levelCount()];
        for (PathFinder.Step step : scene.inspection().paths()) {
            strongest[step.level()] = Math.max(strongest[step.level()], step.contribution());
        }
        Color colour = scene.palette().training();
        for (PathFinder.Step step : scene.inspection().paths()) {
            Optional<PictureLayout.Column> from = scene.layout().column(step.level() - 1);
            Optional<PictureLayout.Column> to = scene.layout().column(step.level());
            if (from.isEmpty()) {
                continue;
            }
            double share = step.contribution() / strongest[step.level()];
            graphics.setStroke(colour.deriveColor(0, 1, 1, 0.25 + 0.65 * share));
            graphics.setLineWidth(0.8 + 1.6 * share);
            double fromX =
                    scene.screenX(from.get().tileLeft(step.from()) + from.get().tileSide());
            double fromY = scene.screenY(from.get().centerY(step.from()));
            double toX = to.isPresent() ? scene.screenX(to.get().tileLeft(step.to())) : scene.outputX() - 4;
            double toY = to.isPresent()
                    ? scene.screenY(to.get().centerY(step.to()))
                    : scene.outputY(step.to() % Prediction.CLASSES);
            double bend = Math.max(14, Math.abs(toX - fromX) * 0.5);
            graphics.beginPath();
            graphics.moveTo(fromX, fromY);
            graphics.bezierCurveTo(fromX + bend, fromY, toX - bend, toY, toX, toY);
            graphics.stroke();
            outline(graphics, scene, from.get(), step.from(), colour, 1.4);
        }
    }

    private static void outline(
            GraphicsContext graphics,
            OverlayContext scene,
            PictureLayout.Column column,
            int map,
            Color colour,
            double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        double side = column.tileSide() * scene.view().scale();
        graphics.strokeRect(
                scene.screenX(column.tileLeft(map)) - 0.5,
                scene.screenY(column.tileTop(map)) - 0.5,
                side + 1,
                side + 1);
    }

    private static void selection(GraphicsContext graphics, OverlayContext scene, Selection selection) {
        CellRef spot = selection.cellRef();
        Color accent = scene.palette().training();
        Optional<PictureLayout.Column> column = scene.layout().column(spot.level());
        Optional<PictureLayout.Column> below = scene.layout().column(spot.level() - 1);
        below.ifPresent(from -> {
            for (CellInput input : selection.inputs()) {
                if (input.outlined()) {
                    outline(graphics, scene, from, input.map(), accent, 1.2);
                }
                funnel(graphics, scene, from, input.map(), input.region(), column, spot);
            }
        });
        column.ifPresent(own -> {
            outline(graphics, scene, own, spot.map(), accent, 2);
            mark(graphics, scene, own, spot.map(), CellRegion.of(spot.row(), spot.column()), accent);
        });
        if (spot.level() > 0 && !selection.isOutput()) {
            scene.layout()
                    .column(0)
                    .ifPresent(input -> mark(graphics, scene, input, 0, selection.receptiveField(), accent));
        }
    }

    /** From the corners of a window of one map to a cell of another. */
    private static void funnel(
            GraphicsContext graphics,
            OverlayContext scene,
            PictureLayout.Column from,
            int map,
            CellRegion window,
            Optional<PictureLayout.Column> to,
            CellRef spot) {
        Color accent = scene.palette().training();
        mark(graphics, scene, from, map, window.clippedTo(from.shape()), accent);
        if (to.isEmpty()) {
            return;
        }
        CellRegion inside = window.clippedTo(from.shape());
        double right = scene.screenX(from.tileLeft(map) + (inside.right() + 1) * from.cellSide());
        double top = scene.screenY(from.tileTop(map) + inside.top() * from.cellSide());
        double bottom = scene.screenY(from.tileTop(map) + (inside.bottom() + 1) * from.cellSide());
        double cellX = scene.screenX(
                to.get().tileLeft(spot.map()) + spot.column() * to.get().cellSide());
        double cellTop = scene.screenY(
                to.get().tileTop(spot.map()) + spot.row() * to.get().cellSide());
        double cellBottom = cellTop + to.get().cellSide() * scene.view().scale();
        graphics.setFill(accent.deriveColor(0, 1, 1, 0.16));
        graphics.fillPolygon(
                new double[] {right, cellX, cellX, right}, new double[] {top, cellTop, cellBottom, bottom}, 4);
        graphics.setStroke(accent.deriveColor(0, 1, 1, 0.75));
        graphics.setLineWidth(1);
        graphics.strokeLine(right, top, cellX, cellTop);
        graphics.strokeLine(right, bottom, cellX, cellBottom);
    }

    /** A box around some cells, seen on dark and on bright ones. */
    private static void mark(
            GraphicsContext graphics,
            OverlayContext scene,
            PictureLayout.Column column,
            int map,
            CellRegion window,
            Color colour) {
        double cell = column.cellSide() * scene.view().scale();
        double left = scene.screenX(column.tileLeft(map) + window.left() * column.cellSide());
        double top = scene.screenY(column.tileTop(map) + window.top() * column.cellSide());
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(2.6);
        graphics.strokeRect(left, top, window.width() * cell, window.height() * cell);
        graphics.setStroke(colour);
        graphics.setLineWidth(1.4);
        graphics.strokeRect(left, top, window.width() * cell, window.height() * cell);
    }
}
