package digitpad.ui.inside.cell;

import digitpad.explanation.PoolingCell;
import digitpad.text.Messages;

/** The values that a pooling cell chose from, and the one that won. */
final class PoolingFigure {
    private static final Messages TEXT = Messages.of(PoolingFigure.class);
    private static final double LARGEST_CELL = 58;
    private static final double GAP = 34;

    private PoolingFigure() {}

    static void draw(Brush brush, Selection selection, double width, double height) {
        PoolingCell cell = selection.pooling();
        float[] level = selection.inspection().activations().of(selection.spot().level() - 1);
        double side = Math.min(LARGEST_CELL, (height - Brush.CAPTION - 4) / cell.side());
        double top = Brush.CAPTION;
        brush.caption(TEXT.get("pooling.values", cell.side(), cell.side()), 0, 0);
        brush.grid(cell.values(), cell.side(), 0, top, side, ColorMap.ACTIVATIONS, Brush.extent(level));
        int winnerRow = cell.winner() / cell.side();
        brush.frame(
                cell.winner() % cell.side() * side,
                top + winnerRow * side,
                side,
                brush.palette().training());
        double right = cell.side() * side;
        brush.sign("→", right + GAP / 2, top + right / 2);
        double x = right + GAP;
        brush.caption(TEXT.get("pooling.output"), x, top + right / 2 - side / 2 - Brush.CAPTION);
        brush.grid(
                new float[] {(float) cell.output()},
                1,
                x,
                top + right / 2 - side / 2,
                side,
                ColorMap.ACTIVATIONS,
                Brush.extent(level));
        double text = x + side + 28;
        brush.equation(
                TEXT.get("pooling.max", cell.output()),
                text,
                top + right / 2 - 26,
                width - text,
                brush.palette().ink());
        brush.sentence(
                TEXT.get("pooling.winner", cell.winnerRow(), cell.winnerColumn()),
                text,
                top + right / 2 + 2,
                width - text,
                brush.palette().text());
    }
}
