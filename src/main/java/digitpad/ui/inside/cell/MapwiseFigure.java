package digitpad.ui.inside.cell;

import digitpad.explanation.CellArithmetic;
import digitpad.explanation.MapwiseLayer;
import digitpad.explanation.Topic;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * The arithmetic of a layer that computes each map from the same map of the previous level: the input values of the
 * cell, if there are several, and the equations.
 */
final class MapwiseFigure extends LayerFigure<MapwiseLayer> {
    private static final Messages TEXT = Messages.of(MapwiseFigure.class);
    private static final double MAX_CELL_SIDE = 58;
    private static final double ARROW_WIDTH = 34;
    private static final double LINES_GAP = 28;
    private static final double LINE_HEIGHT = 28;
    private static final double LINE_HEIGHT_SINGLE_VALUE = 30;

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
    public void draw(FigurePainter painter, double width, double height) {
        CellArithmetic cell = arithmetic();
        if (cell.values().length == 1) {
            painter.caption(cell.caption(), 0, 2);
            drawLines(painter, cell, 0, 2 + LINE_HEIGHT_SINGLE_VALUE * 0.8, LINE_HEIGHT_SINGLE_VALUE, width);
            return;
        }
        double cellSide = Math.min(
                MAX_CELL_SIDE,
                (height - FigurePainter.CAPTION_HEIGHT - 4) / cell.region().height());
        double middle = FigurePainter.CAPTION_HEIGHT + cell.region().height() * cellSide / 2;
        double right = drawValues(painter, cell, cellSide, middle);
        drawLines(painter, cell, right + LINES_GAP, middle - 26, LINE_HEIGHT, width);
    }

    /** Draws the input values and the output value; returns the right edge. */
    private double drawValues(FigurePainter painter, CellArithmetic cell, double cellSide, double middle) {
        int columns = cell.region().width();
        double fullScale = FigurePainter.maxAbs(inputValues());
        painter.caption(cell.caption(), 0, 0);
        painter.grid(
                cell.values(), columns, 0, FigurePainter.CAPTION_HEIGHT, cellSide, ColorMap.ACTIVATIONS, fullScale);
        OptionalInt marked = cell.markedIndex();
        if (marked.isPresent()) {
            int row = marked.getAsInt() / columns;
            painter.frame(
                    marked.getAsInt() % columns * cellSide,
                    FigurePainter.CAPTION_HEIGHT + row * cellSide,
                    cellSide,
                    painter.palette().training());
        }
        double gridWidth = columns * cellSide;
        painter.operator("→", gridWidth + ARROW_WIDTH / 2, middle);
        double x = gridWidth + ARROW_WIDTH;
        double y = middle - cellSide / 2;
        painter.caption(TEXT.get("mapwise.output"), x, y - FigurePainter.CAPTION_HEIGHT);
        painter.grid(new float[] {(float) cell.output()}, 1, x, y, cellSide, ColorMap.ACTIVATIONS, fullScale);
        return x + cellSide;
    }

    private static void drawLines(
            FigurePainter painter, CellArithmetic cell, double x, double top, double lineHeight, double width) {
        double y = top;
        for (CellArithmetic.Line line : cell.lines()) {
            switch (line.kind()) {
                case STEP ->
                    painter.equation(
                            line.text(), x, y, width - x, painter.palette().ink());
                case RESULT ->
                    painter.equation(
                            line.text(), x, y, width - x, painter.palette().validation());
                case NOTE ->
                    painter.paragraph(
                            line.text(), x, y, width - x, painter.palette().text());
            }
            y += lineHeight;
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
