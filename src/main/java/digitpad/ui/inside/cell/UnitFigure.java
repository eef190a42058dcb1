package digitpad.ui.inside.cell;

import digitpad.explanation.FullyConnected;
import digitpad.explanation.UnitCell;
import digitpad.text.Messages;

/** The input maps that a unit of a fully connected layer listens to most: their values over its weights to them. */
final class UnitFigure {
    private static final Messages TEXT = Messages.of(UnitFigure.class);
    private static final double EQUATION = 50;
    private static final double GAP = 8;
    private static final double LABEL = 14;
    private static final double NAMES = 62;
    private static final double LARGEST_TILE = 64;

    private UnitFigure() {}

    static void draw(Brush brush, Selection selection, double width, double height) {
        UnitCell cell = selection.unit();
        FullyConnected layer = (FullyConnected) selection.layer();
        float[] level = selection.inspection().activations().of(selection.spot().level() - 1);
        brush.caption(TEXT.get("unit.strongest", layer.input().maps()), 0, 0);
        double tile = Math.min(LARGEST_TILE, (height - Brush.CAPTION - EQUATION - LABEL - GAP) / 2);
        int shown = (int) Math.min(cell.maps().size(), Math.floor((width - NAMES) / (tile + GAP)));
        double weights = 0;
        for (UnitCell.Part part : cell.maps().subList(0, shown)) {
            weights = Math.max(weights, Brush.extent(part.weights()));
        }
        double top = Brush.CAPTION;
        brush.line(
                TEXT.get("unit.values"),
                0,
                top + tile / 2 - 6,
                NAMES - 6,
                brush.palette().text());
        brush.line(
                TEXT.get("unit.weights"),
                0,
                top + tile + 3 + tile / 2 - 6,
                NAMES - 6,
                brush.palette().text());
        for (int i = 0; i < shown; i++) {
            UnitCell.Part part = cell.maps().get(i);
            double x = NAMES + i * (tile + GAP);
            int columns = part.shape().width();
            double side = tile / columns;
            brush.grid(part.values(), columns, x, top, side, ColorMap.ACTIVATIONS, Brush.extent(level));
            brush.grid(part.weights(), columns, x, top + tile + 3, side, ColorMap.weights(brush.isDark()), weights);
            brush.line(
                    TEXT.get("unit.part", part.map(), part.sum()),
                    x,
                    top + 2 * tile + 6,
                    tile + GAP - 2,
                    brush.palette().text());
        }
        double y = top + 2 * tile + LABEL + 14;
        brush.equation(
                TEXT.get("unit.sum", cell.sum(), layer.input().size(), cell.bias(), cell.before()),
                0,
                y,
                width * 0.62,
                brush.palette().ink());
        brush.equation(
                TEXT.get("relu", cell.before(), cell.output()),
                width * 0.64,
                y,
                width * 0.36,
                brush.palette().validation());
    }
}
