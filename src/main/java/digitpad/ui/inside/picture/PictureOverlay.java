package digitpad.ui.inside.picture;

import digitpad.explanation.CellRegion;
import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.explanation.PathFinder;
import digitpad.network.Shape;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasClip;
import digitpad.ui.controls.FittingText;
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

/** Draws over the maps: the names of the levels, the strongest paths, and the selected cell with its inputs. */
final class PictureOverlay {
    /** Gap between the last maps and the outputs, in pixels. */
    static final double OUTPUTS_GAP = 24;

    private static final Messages TEXT = Messages.of(PictureOverlay.class);

    static final Font NAME_FONT = Font.font(null, FontWeight.BOLD, 12);
    private static final double MIN_FONT_SIZE = 7;
    private static final Font SMALL_NAME = Font.font(null, FontWeight.BOLD, 11);
    static final Font SHAPE_FONT = Font.font(10);
    private static final Font SMALL_SHAPE = Font.font(9);
    private static final Font TINY_SHAPE = Font.font(7.5);
    /** Width in pixels below which a column shows its shape in the smallest font. */
    private static final double MIN_SLOT_OF_SMALL_SHAPE = 46;

    /**
     * The content and the layout of the overlay.
     *
     * @param tilesWidth width of the part with the maps
     * @param width width of the whole picture
     * @param wholeNetwork whether all levels are shown
     * @param showPaths whether the user wants to see the strongest paths
     * @param pinned whether the selected cell is pinned
     */
    record OverlayContext(
            Inspection inspection,
            PictureLayout layout,
            Viewport viewport,
            double tilesWidth,
            double tilesHeight,
            double width,
            Palette palette,
            boolean wholeNetwork,
            boolean showPaths,
            Optional<Selection> selection,
            boolean pinned) {
        double screenX(double picture) {
            return viewport.screenX(picture);
        }

        double screenY(double picture) {
            return NetworkPicture.HEADER_HEIGHT + viewport.screenY(picture);
        }

        double outputY(int digit) {
            return NetworkPicture.HEADER_HEIGHT + (digit + 0.5) * tilesHeight / Prediction.CLASSES;
        }

        double outputX() {
            return tilesWidth + OUTPUTS_GAP;
        }
    }

    void draw(GraphicsContext graphics, OverlayContext context) {
        graphics.clearRect(0, 0, context.width(), NetworkPicture.HEADER_HEIGHT + context.tilesHeight() + 2);
        graphics.save();
        double bottom = NetworkPicture.HEADER_HEIGHT + context.tilesHeight() + 2;
        CanvasClip.between(0, 0, context.outputX(), bottom).applyTo(graphics);
        names(graphics, context);
        CanvasClip.between(0, NetworkPicture.HEADER_HEIGHT - 2, context.outputX(), bottom)
                .applyTo(graphics);
        // The paths are computed for all units, so they do not hold with dropout.
        if (context.showPaths()
                && context.wholeNetwork()
                && context.selection().isEmpty()
                && context.inspection().dropout().isEmpty()) {
            paths(graphics, context);
        }
        clipToMaps(graphics, context);
        context.selection().ifPresent(selection -> selection(graphics, context, selection));
        graphics.restore();
        OutputBars.draw(graphics, context);
    }

    /** Clips to the area of the maps; without zoom, the frames of the outermost maps need some room. */
    private static void clipToMaps(GraphicsContext graphics, OverlayContext context) {
        double margin = context.viewport().scale() > 1 ? 0 : 2;
        CanvasClip.between(
                        -margin,
                        NetworkPicture.HEADER_HEIGHT - margin,
                        context.tilesWidth() + margin,
                        NetworkPicture.HEADER_HEIGHT + context.tilesHeight() + margin)
                .applyTo(graphics);
    }

    private static void names(GraphicsContext graphics, OverlayContext context) {
        NetworkStructure structure = context.inspection().structure();
        boolean narrow = context.layout().columns().size() > 8;
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        for (PictureLayout.Column column : context.layout().columns()) {
            int level = column.level();
            double left = context.screenX(column.slotLeft());
            double maxWidth =
                    Math.max(column.slotWidth() * context.viewport().scale(), column.width()) + (narrow ? 3 : 12);
            graphics.setFill(context.palette().ink());
            graphics.setFont(narrow ? SMALL_NAME : NAME_FONT);
            String name = level == 0
                    ? TEXT.get("level.input")
                    : structure.layer(level).name();
            boolean rectified = level > 0 && structure.layer(level).rectified();
            text(graphics, rectified && !narrow ? TEXT.get("level.relu", name) : name, left, 2, maxWidth);
            graphics.setFill(context.palette().text());
            graphics.setFont(
                    narrow ? column.slotWidth() < MIN_SLOT_OF_SMALL_SHAPE ? TINY_SHAPE : SMALL_SHAPE : SHAPE_FONT);
            text(graphics, shape(structure.shape(level), narrow), left, 18, maxWidth);
            if (level > 0 && structure.layer(level).parameterCount() > 0) {
                text(
                        graphics,
                        narrow
                                ? TEXT.get(
                                        "level.parameters.short",
                                        structure.layer(level).parameterCount())
                                : TEXT.get(
                                        "level.parameters",
                                        structure.layer(level).parameterCount()),
                        left,
                        31,
                        maxWidth);
            } else if (level > 0) {
                graphics.fillText(TEXT.get("level.noparameters"), left, 31);
            }
        }
    }

    private static void text(GraphicsContext graphics, String text, double x, double y, double maxWidth) {
        FittingText.draw(graphics, text, x, y, graphics.getFont(), MIN_FONT_SIZE, maxWidth);
    }

    private static String shape(Shape shape, boolean narrow) {
        if (shape.isUnits()) {
            return TEXT.get(narrow ? "level.units.short" : "level.units", shape.maps());
        }
        return shape.maps() == 1
                ? TEXT.get("level.map", shape.height(), shape.width())
                : TEXT.get(narrow ? "level.maps.short" : "level.maps", shape.maps(), shape.height(), shape.width());
    }

    private static void paths(GraphicsContext graphics, OverlayContext context) {
        float[] maxContribution = new float[context.inspection().structure().levelCount()];
        for (PathFinder.Step step : context.inspection().paths()) {
            maxContribution[step.level()] = Math.max(maxContribution[step.level()], step.contribution());
        }
        Color color = context.palette().training();
        for (PathFinder.Step step : context.inspection().paths()) {
            Optional<PictureLayout.Column> from = context.layout().column(step.level() - 1);
            Optional<PictureLayout.Column> to = context.layout().column(step.level());
            if (from.isEmpty()) {
                continue;
            }
            double share = step.contribution() / maxContribution[step.level()];
            graphics.setStroke(color.deriveColor(0, 1, 1, 0.25 + 0.65 * share));
            graphics.setLineWidth(0.8 + 1.6 * share);
            double fromX = context.screenX(
                    from.get().tileLeft(step.from()) + from.get().tileSide());
            double fromY = context.screenY(from.get().centerY(step.from()));
            double toX = to.isPresent() ? context.screenX(to.get().tileLeft(step.to())) : context.outputX() - 4;
            double toY = to.isPresent()
                    ? context.screenY(to.get().centerY(step.to()))
                    : context.outputY(step.to() % Prediction.CLASSES);
            double bend = Math.max(14, Math.abs(toX - fromX) * 0.5);
            graphics.beginPath();
            graphics.moveTo(fromX, fromY);
            graphics.bezierCurveTo(fromX + bend, fromY, toX - bend, toY, toX, toY);
            graphics.stroke();
            graphics.save();
            clipToMaps(graphics, context);
            outline(graphics, context, from.get(), step.from(), color, 1.4);
            graphics.restore();
        }
    }

    private static void outline(
            GraphicsContext graphics,
            OverlayContext context,
            PictureLayout.Column column,
            int map,
            Color color,
            double width) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        double side = column.tileSide() * context.viewport().scale();
        graphics.strokeRect(
                context.screenX(column.tileLeft(map)) - 0.5,
                context.screenY(column.tileTop(map)) - 0.5,
                side + 1,
                side + 1);
    }

    private static void selection(GraphicsContext graphics, OverlayContext context, Selection selection) {
        CellRef cell = selection.cellRef();
        Color accent = context.palette().training();
        Optional<PictureLayout.Column> column = context.layout().column(cell.level());
        Optional<PictureLayout.Column> previous = context.layout().column(cell.level() - 1);
        previous.ifPresent(from -> {
            for (CellInput input : selection.inputs()) {
                if (input.outlined()) {
                    outline(graphics, context, from, input.map(), accent, 1.2);
                }
                funnel(graphics, context, from, input.map(), input.region(), column, cell);
            }
        });
        column.ifPresent(current -> {
            outline(graphics, context, current, cell.map(), accent, 2);
            mark(graphics, context, current, cell.map(), CellRegion.of(cell.row(), cell.column()), accent);
        });
        if (cell.level() > 0 && !selection.isOutput()) {
            context.layout()
                    .column(0)
                    .ifPresent(input -> mark(graphics, context, input, 0, selection.receptiveField(), accent));
        }
    }

    /** Draws a funnel from a region of one map to the cell that is computed from it. */
    private static void funnel(
            GraphicsContext graphics,
            OverlayContext context,
            PictureLayout.Column from,
            int map,
            CellRegion region,
            Optional<PictureLayout.Column> to,
            CellRef cell) {
        Color accent = context.palette().training();
        mark(graphics, context, from, map, region.clippedTo(from.shape()), accent);
        if (to.isEmpty()) {
            return;
        }
        CellRegion inside = region.clippedTo(from.shape());
        double right = context.screenX(from.tileLeft(map) + (inside.right() + 1) * from.cellSide());
        double top = context.screenY(from.tileTop(map) + inside.top() * from.cellSide());
        double bottom = context.screenY(from.tileTop(map) + (inside.bottom() + 1) * from.cellSide());
        double cellX = context.screenX(
                to.get().tileLeft(cell.map()) + cell.column() * to.get().cellSide());
        double cellTop = context.screenY(
                to.get().tileTop(cell.map()) + cell.row() * to.get().cellSide());
        double cellBottom = cellTop + to.get().cellSide() * context.viewport().scale();
        graphics.setFill(accent.deriveColor(0, 1, 1, 0.16));
        graphics.fillPolygon(
                new double[] {right, cellX, cellX, right}, new double[] {top, cellTop, cellBottom, bottom}, 4);
        graphics.setStroke(accent.deriveColor(0, 1, 1, 0.75));
        graphics.setLineWidth(1);
        graphics.strokeLine(right, top, cellX, cellTop);
        graphics.strokeLine(right, bottom, cellX, cellBottom);
    }

    /** Draws a box around a region, with a white border so that it shows on dark and on bright cells. */
    private static void mark(
            GraphicsContext graphics,
            OverlayContext context,
            PictureLayout.Column column,
            int map,
            CellRegion region,
            Color color) {
        double cellSide = column.cellSide() * context.viewport().scale();
        double left = context.screenX(column.tileLeft(map) + region.left() * column.cellSide());
        double top = context.screenY(column.tileTop(map) + region.top() * column.cellSide());
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(2.6);
        graphics.strokeRect(left, top, region.width() * cellSide, region.height() * cellSide);
        graphics.setStroke(color);
        graphics.setLineWidth(1.4);
        graphics.strokeRect(left, top, region.width() * cellSide, region.height() * cellSide);
    }
}
