package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;
import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.Topic;
import digitpad.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The arithmetic of a convolution: the patch, the kernel, their products and the sum, the contribution of each input
 * map, bias and ReLU.
 */
final class ConvolutionFigure extends LayerFigure<Convolution> {
    private static final Messages TEXT = Messages.of(ConvolutionFigure.class);
    private static final double OPERATOR_WIDTH = 24;
    private static final double EQUATIONS_HEIGHT = 46;
    private static final double EQUATIONS_WIDTH = 190;
    private static final double MAX_CELL_SIDE = 34;

    /** The bars as last drawn; empty before that, and if there is a single input map. */
    private Optional<InputContributionBars> bars = Optional.empty();

    ConvolutionFigure(Selection selection, Convolution layer) {
        super(selection, layer);
    }

    @Override
    public Topic topic() {
        return Topic.CONVOLUTION;
    }

    /** Returns padding if the kernel reaches beyond the edge of the input, else convolution. */
    @Override
    public Topic specificTopic() {
        CellRegion region =
                layer().inputRegion(CellRegion.of(cellRef().row(), cellRef().column()));
        return region.clippedTo(layer().input()).equals(region) ? topic() : Topic.PADDING;
    }

    @Override
    public List<CellInput> inputs() {
        ConvolutionCell cell = selection().convolutionCell(layer());
        return List.of(new CellInput(selection().shownInputMap(cell), cell.region(), true));
    }

    @Override
    public void draw(FigurePainter painter, double width, double height) {
        ConvolutionCell cell = selection().convolutionCell(layer());
        ConvolutionCell.Part part = cell.parts().get(selection().shownInputMap(cell));
        boolean severalMaps = cell.parts().size() > 1;
        double barsHeight = severalMaps ? InputContributionBars.HEIGHT : 0;
        double beside = fittingCellSide(width - EQUATIONS_WIDTH, height - barsHeight);
        double below = fittingCellSide(width, height - barsHeight - EQUATIONS_HEIGHT);
        boolean equationsBeside = beside >= below;
        double cellSide = Math.floor(Math.min(MAX_CELL_SIDE, equationsBeside ? beside : below));
        double grid = layer().kernel() * cellSide;
        double right = 3 * grid + 2 * OPERATOR_WIDTH;
        grids(painter, part, cellSide);
        bars = severalMaps
                ? Optional.of(new InputContributionBars(
                        cell.parts(), FigurePainter.CAPTION_HEIGHT + grid + 8, equationsBeside ? right : width))
                : Optional.empty();
        bars.ifPresent(drawn -> drawn.draw(painter, part.inputMap()));
        ConvolutionEquations equations = new ConvolutionEquations(painter, layer(), cell, part);
        if (equationsBeside) {
            equations.drawInColumn(right + 18, FigurePainter.CAPTION_HEIGHT, width - right - 18);
        } else {
            equations.drawInLines(0, FigurePainter.CAPTION_HEIGHT + grid + barsHeight + 6, width);
        }
    }

    /** Draws the patch, the kernel, and their products side by side. */
    private void grids(FigurePainter painter, ConvolutionCell.Part part, double cellSide) {
        int kernel = layer().kernel();
        double grid = kernel * cellSide;
        double top = FigurePainter.CAPTION_HEIGHT;
        double kernelX = grid + OPERATOR_WIDTH;
        double productsX = kernelX + grid + OPERATOR_WIDTH;
        boolean fromImage = cellRef().level() == 1;
        ColorMap weights = ColorMap.weights(painter.isDark());
        painter.caption(
                fromImage ? TEXT.get("convolution.patch.image") : TEXT.get("convolution.patch", part.inputMap()), 0, 0);
        painter.grid(
                part.patch(),
                kernel,
                0,
                top,
                cellSide,
                fromImage ? ColorMap.INK : ColorMap.ACTIVATIONS,
                fromImage ? 1 : FigurePainter.maxAbs(inputValues()));
        painter.operator("×", grid + OPERATOR_WIDTH / 2, top + grid / 2);
        painter.caption(TEXT.get("convolution.kernel"), kernelX, 0);
        painter.grid(part.kernel(), kernel, kernelX, top, cellSide, weights, FigurePainter.maxAbs(part.kernel()));
        painter.operator("=", kernelX + grid + OPERATOR_WIDTH / 2, top + grid / 2);
        painter.caption(TEXT.get("convolution.products"), productsX, 0);
        painter.grid(part.products(), kernel, productsX, top, cellSide, weights, FigurePainter.maxAbs(part.products()));
    }

    @Override
    public OptionalInt inputMapAt(double x, double y) {
        return bars.map(drawn -> drawn.mapAt(x, y)).orElse(OptionalInt.empty());
    }

    /** Returns the largest side of a cell with which the three grids fit. */
    private double fittingCellSide(double width, double height) {
        int kernel = layer().kernel();
        return Math.min((width - 2 * OPERATOR_WIDTH) / (3 * kernel), (height - FigurePainter.CAPTION_HEIGHT) / kernel);
    }
}
