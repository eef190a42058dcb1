package digitpad.ui.inside.cell;

import digitpad.explanation.MaxPooling;
import digitpad.explanation.PoolingCell;
import digitpad.text.Messages;
import java.util.List;

/** The values that a pooling cell chose from, and the one that won. */
final class PoolingFigure extends LayerFigure<MaxPooling> {
    private static final Messages TEXT = Messages.of(PoolingFigure.class);
    private static final double LARGEST_CELL = 58;
    private static final double GAP = 34;

    PoolingFigure(Selection selection, MaxPooling layer) {
        super(selection, layer);
    }

    @Override
    public Topic topic() {
        return Topic.POOLING;
    }

    @Override
    public List<CellInput> inputs() {
        return List.of(new CellInput(spot().map(), cell().window(), false));
    }

    @Override
    public void draw(Brush brush, double width, double height) {
        PoolingCell cell = cell();
        double extent = Brush.extent(below());
        double side = Math.min(LARGEST_CELL, (height - Brush.CAPTION - 4) / cell.side());
        double top = Brush.CAPTION;
        double square = cell.side() * side;
        brush.caption(TEXT.get("pooling.values", cell.side(), cell.side()), 0, 0);
        brush.grid(cell.values(), cell.side(), 0, top, side, ColorMap.ACTIVATIONS, extent);
        int winnerRow = cell.winner() / cell.side();
        brush.frame(
                cell.winner() % cell.side() * side,
                top + winnerRow * side,
                side,
                brush.palette().training());
        brush.sign("→", square + GAP / 2, top + square / 2);
        double x = square + GAP;
        double y = top + square / 2 - side / 2;
        brush.caption(TEXT.get("pooling.output"), x, y - Brush.CAPTION);
        brush.grid(new float[] {(float) cell.output()}, 1, x, y, side, ColorMap.ACTIVATIONS, extent);
        words(brush, cell, x + side + 28, top + square / 2, width);
    }

    private static void words(Brush brush, PoolingCell cell, double x, double middle, double width) {
        brush.equation(
                TEXT.get("pooling.max", cell.output()),
                x,
                middle - 26,
                width - x,
                brush.palette().ink());
        brush.sentence(
                TEXT.get("pooling.winner", cell.winnerRow(), cell.winnerColumn()),
                x,
                middle + 2,
                width - x,
                brush.palette().text());
    }

    private PoolingCell cell() {
        return PoolingCell.of(layer(), below(), spot().map(), spot().row(), spot().column());
    }
}
