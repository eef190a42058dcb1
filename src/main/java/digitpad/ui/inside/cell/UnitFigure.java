package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;
import digitpad.explanation.FullyConnected;
import digitpad.explanation.Topic;
import digitpad.explanation.UnitCell;
import digitpad.text.Messages;
import java.util.List;

/** The input maps that a unit of a fully connected layer listens to most: their values over its weights to them. */
final class UnitFigure extends LayerFigure<FullyConnected> {
    private static final Messages TEXT = Messages.of(UnitFigure.class);
    private static final double EQUATION = 50;
    private static final double GAP = 8;
    private static final double LABEL = 14;
    private static final double NAMES = 62;
    private static final double LARGEST_TILE = 64;
    /** Input maps that are pointed out. */
    private static final int STRONGEST = 6;

    UnitFigure(Selection selection, FullyConnected layer) {
        super(selection, layer);
    }

    @Override
    public Topic topic() {
        return Topic.DENSE;
    }

    @Override
    public List<CellInput> inputs() {
        return cell().parts().stream()
                .limit(STRONGEST)
                .map(part -> new CellInput(part.map(), CellRegion.of(layer().input()), true))
                .toList();
    }

    @Override
    public void draw(FigurePainter brush, double width, double height) {
        UnitCell cell = cell();
        brush.caption(TEXT.get("unit.strongest", layer().input().maps()), 0, 0);
        double tile = Math.min(LARGEST_TILE, (height - FigurePainter.CAPTION_HEIGHT - EQUATION - LABEL - GAP) / 2);
        int shown = (int) Math.min(cell.parts().size(), Math.floor((width - NAMES) / (tile + GAP)));
        name(brush, TEXT.get("unit.values"), FigurePainter.CAPTION_HEIGHT + tile / 2 - 6);
        name(brush, TEXT.get("unit.weights"), FigurePainter.CAPTION_HEIGHT + tile + 3 + tile / 2 - 6);
        parts(brush, cell.parts().subList(0, shown), tile);
        equations(brush, cell, FigurePainter.CAPTION_HEIGHT + 2 * tile + LABEL + 14, width);
    }

    private static void name(FigurePainter brush, String name, double y) {
        brush.smallText(name, 0, y, NAMES - 6, brush.palette().text());
    }

    private void parts(FigurePainter brush, List<UnitCell.Part> parts, double tile) {
        double values = FigurePainter.maxAbs(inputValues());
        double weights = 0;
        for (UnitCell.Part part : parts) {
            weights = Math.max(weights, FigurePainter.maxAbs(part.weights()));
        }
        double top = FigurePainter.CAPTION_HEIGHT;
        double x = NAMES;
        for (UnitCell.Part part : parts) {
            int columns = part.shape().width();
            double side = tile / columns;
            brush.grid(part.values(), columns, x, top, side, ColorMap.ACTIVATIONS, values);
            brush.grid(part.weights(), columns, x, top + tile + 3, side, ColorMap.weights(brush.isDark()), weights);
            brush.smallText(
                    TEXT.get("unit.part", part.map(), part.sum()),
                    x,
                    top + 2 * tile + 6,
                    tile + GAP - 2,
                    brush.palette().text());
            x += tile + GAP;
        }
    }

    private void equations(FigurePainter brush, UnitCell cell, double y, double width) {
        brush.equation(
                TEXT.get("unit.sum", cell.sum(), layer().input().size(), cell.bias(), cell.preActivation()),
                0,
                y,
                width * 0.62,
                brush.palette().ink());
        brush.equation(
                TEXT.get("relu", cell.preActivation(), cell.output()),
                width * 0.64,
                y,
                width * 0.36,
                brush.palette().validation());
    }

    private UnitCell cell() {
        return UnitCell.of(layer(), inputValues(), cellRef().map());
    }
}
