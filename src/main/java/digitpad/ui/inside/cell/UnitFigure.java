package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;
import digitpad.explanation.FullyConnected;
import digitpad.explanation.Topic;
import digitpad.explanation.UnitCell;
import digitpad.text.Messages;
import java.util.List;

/**
 * The arithmetic of a unit of a fully connected layer: the input maps that contribute most, with their values above the
 * unit's weights.
 */
final class UnitFigure extends LayerFigure<FullyConnected> {
    private static final Messages TEXT = Messages.of(UnitFigure.class);
    private static final double EQUATION_HEIGHT = 50;
    private static final double EQUATION_LINE_HEIGHT = 20;
    private static final String EQUATION_GAP = "    ";
    /** Width of the text below the tiles of an input map. */
    private static final double PART_WIDTH = 60;

    private static final double GAP = 8;
    private static final double LABEL_HEIGHT = 14;
    private static final double NAMES_WIDTH = 62;
    private static final double MAX_TILE_SIDE = 64;
    /** Number of input maps that are highlighted in the network picture. */
    private static final int HIGHLIGHTED_MAPS = 6;

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
                .limit(HIGHLIGHTED_MAPS)
                .map(part -> new CellInput(part.map(), CellRegion.of(layer().input()), true))
                .toList();
    }

    @Override
    public void draw(FigurePainter painter, double width, double height) {
        UnitCell cell = cell();
        painter.caption(TEXT.get("unit.strongest", layer().input().maps()), 0, 0);
        double tile = Math.min(
                MAX_TILE_SIDE, (height - FigurePainter.CAPTION_HEIGHT - EQUATION_HEIGHT - LABEL_HEIGHT - GAP) / 2);
        int shown = (int) Math.min(cell.parts().size(), Math.floor((width - NAMES_WIDTH) / pitch(tile)));
        drawRowName(painter, TEXT.get("unit.values"), FigurePainter.CAPTION_HEIGHT + tile / 2 - 6);
        drawRowName(painter, TEXT.get("unit.weights"), FigurePainter.CAPTION_HEIGHT + tile + 3 + tile / 2 - 6);
        parts(painter, cell.parts().subList(0, shown), tile);
        equations(painter, cell, FigurePainter.CAPTION_HEIGHT + 2 * tile + LABEL_HEIGHT + 14, width);
    }

    private static void drawRowName(FigurePainter painter, String name, double y) {
        painter.smallText(name, 0, y, NAMES_WIDTH - 6, painter.palette().text());
    }

    private void parts(FigurePainter painter, List<UnitCell.Part> parts, double tile) {
        double maxValue = FigurePainter.maxAbs(inputValues());
        double maxWeight = 0;
        for (UnitCell.Part part : parts) {
            maxWeight = Math.max(maxWeight, FigurePainter.maxAbs(part.weights()));
        }
        double top = FigurePainter.CAPTION_HEIGHT;
        double x = NAMES_WIDTH;
        for (UnitCell.Part part : parts) {
            int columns = part.shape().width();
            double side = tile / columns;
            painter.grid(part.values(), columns, x, top, side, ColorMap.ACTIVATIONS, maxValue);
            painter.grid(
                    part.weights(), columns, x, top + tile + 3, side, ColorMap.weights(painter.isDark()), maxWeight);
            painter.smallText(
                    TEXT.get("unit.part", part.map(), part.sum()),
                    x,
                    top + 2 * tile + 6,
                    pitch(tile) - 2,
                    painter.palette().text());
            x += pitch(tile);
        }
    }

    /** Returns the distance between the tiles of two input maps. */
    private static double pitch(double tile) {
        return Math.max(tile, PART_WIDTH) + GAP;
    }

    private void equations(FigurePainter painter, UnitCell cell, double y, double width) {
        String sum = TEXT.get("unit.sum", cell.sum(), layer().input().size(), cell.bias(), cell.preActivation());
        String relu = TEXT.get("relu", cell.preActivation(), cell.output());
        double sumWidth = FigurePainter.equationWidth(sum + EQUATION_GAP);
        boolean oneLine = sumWidth + FigurePainter.equationWidth(relu) <= width;
        painter.equation(sum, 0, y, width, painter.palette().ink());
        painter.equation(
                relu,
                oneLine ? sumWidth : 0,
                oneLine ? y : y + EQUATION_LINE_HEIGHT,
                width,
                painter.palette().validation());
    }

    private UnitCell cell() {
        return UnitCell.of(layer(), inputValues(), cellRef().map());
    }
}
