package digitpad.ui.inside.cell;

import digitpad.explanation.CellArithmetic;
import digitpad.explanation.MapwiseLayer;
import digitpad.explanation.Topic;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * The arithmetic of a layer that computes each map from the same map: the values a cell is computed from, where there
 * are several, and the lines that say how.
 */
final class MapwiseFigure extends LayerFigure<MapwiseLayer> {
    private static final Messages TEXT = Messages.of(MapwiseFigure.class);
    private static final double LARGEST_CELL = 58;
    private static final double GAP = 34;
    private static final double BESIDE = 28;
    private static final double PITCH_BESIDE = 28;
    private static final double PITCH_BELOW = 30;

    MapwiseFigure(Selection selection, MapwiseLayer layer) {
        super(selection, layer);
    }

    @Override
    public Topic topic() {
        return layer().topic();
    }

    @Override
    public List<CellInput> inputs() {
        return List.of(new CellInput(cellRef().map(), arithmetic().region(), false));
    }

    @Override
    public void draw(FigurePainter brush, double width, double height) {
        CellArithmetic cell = arithmetic();
        if (cell.values().length == 1) {
            brush.caption(cell.caption(), 0, 2);
            lines(brush, cell, 0, 2 + PITCH_BELOW * 0.8, PITCH_BELOW, width);
            return;
        }
        double side = Math.min(
                LARGEST_CELL,
                (height - FigurePainter.CAPTION_HEIGHT - 4) / cell.region().height());
        double middle = FigurePainter.CAPTION_HEIGHT + cell.region().height() * side / 2;
        double right = values(brush, cell, side, middle);
        lines(brush, cell, right + BESIDE, middle - 26, PITCH_BESIDE, width);
    }

    /** The values, and what the cell makes of them; returns where that ends. */
    private double values(FigurePainter brush, CellArithmetic cell, double side, double middle) {
        int columns = cell.region().width();
        double extent = FigurePainter.maxAbs(inputValues());
        brush.caption(cell.caption(), 0, 0);
        brush.grid(cell.values(), columns, 0, FigurePainter.CAPTION_HEIGHT, side, ColorMap.ACTIVATIONS, extent);
        OptionalInt marked = cell.markedIndex();
        if (marked.isPresent()) {
            int row = marked.getAsInt() / columns;
            brush.frame(
                    marked.getAsInt() % columns * side,
                    FigurePainter.CAPTION_HEIGHT + row * side,
                    side,
                    brush.palette().training());
        }
        double square = columns * side;
        brush.operator("→", square + GAP / 2, middle);
        double x = square + GAP;
        double y = middle - side / 2;
        brush.caption(TEXT.get("mapwise.output"), x, y - FigurePainter.CAPTION_HEIGHT);
        brush.grid(new float[] {(float) cell.output()}, 1, x, y, side, ColorMap.ACTIVATIONS, extent);
        return x + side;
    }

    private static void lines(
            FigurePainter brush, CellArithmetic cell, double x, double top, double pitch, double width) {
        double y = top;
        for (CellArithmetic.Line line : cell.lines()) {
            switch (line.kind()) {
                case STEP ->
                    brush.equation(line.text(), x, y, width - x, brush.palette().ink());
                case RESULT ->
                    brush.equation(line.text(), x, y, width - x, brush.palette().validation());
                case NOTE ->
                    brush.paragraph(
                            line.text(), x, y, width - x, brush.palette().text());
            }
            y += pitch;
        }
    }

    private CellArithmetic arithmetic() {
        return layer().arithmetic(
                        inputValues(),
                        cellRef().map(),
                        cellRef().row(),
                        cellRef().column());
    }
}
