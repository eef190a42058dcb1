package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;
import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.Topic;
import digitpad.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Patch times kernel, the products and their sum; what each input map adds; bias and ReLU. */
final class ConvolutionFigure extends LayerFigure<Convolution> {
    private static final Messages TEXT = Messages.of(ConvolutionFigure.class);
    private static final double SIGN = 24;
    private static final double EQUATION = 46;
    private static final double BESIDE = 190;
    private static final double LARGEST_CELL = 34;

    /** As drawn last; none before that, and of a single input map. */
    private Optional<InputContributionBars> strip = Optional.empty();

    ConvolutionFigure(Selection selection, Convolution layer) {
        super(selection, layer);
    }

    @Override
    public Topic topic() {
        return Topic.CONVOLUTION;
    }

    /** Where the window reaches over the edge, padding is what there is to read about. */
    @Override
    public Topic specificTopic() {
        CellRegion window =
                layer().inputRegion(CellRegion.of(cellRef().row(), cellRef().column()));
        return window.clippedTo(layer().input()).equals(window) ? topic() : Topic.PADDING;
    }

    @Override
    public List<CellInput> inputs() {
        ConvolutionCell cell = selection().convolutionCell(layer());
        return List.of(new CellInput(selection().shownInputMap(cell), cell.region(), true));
    }

    @Override
    public void draw(FigurePainter brush, double width, double height) {
        ConvolutionCell cell = selection().convolutionCell(layer());
        ConvolutionCell.Part part = cell.parts().get(selection().shownInputMap(cell));
        boolean several = cell.parts().size() > 1;
        double stripHeight = several ? InputContributionBars.HEIGHT : 0;
        double beside = fitting(width - BESIDE, height - stripHeight);
        double below = fitting(width, height - stripHeight - EQUATION);
        boolean equationBeside = beside >= below;
        double side = Math.floor(Math.min(LARGEST_CELL, equationBeside ? beside : below));
        double grid = layer().kernel() * side;
        double right = 3 * grid + 2 * SIGN;
        grids(brush, part, side);
        strip = several
                ? Optional.of(new InputContributionBars(
                        cell.parts(), FigurePainter.CAPTION_HEIGHT + grid + 8, equationBeside ? right : width))
                : Optional.empty();
        strip.ifPresent(bars -> bars.draw(brush, part.inputMap()));
        ConvolutionEquations equations = new ConvolutionEquations(brush, layer(), cell, part);
        if (equationBeside) {
            equations.drawInColumn(right + 18, FigurePainter.CAPTION_HEIGHT, width - right - 18);
        } else {
            equations.drawInLines(0, FigurePainter.CAPTION_HEIGHT + grid + stripHeight + 6, width);
        }
    }

    /** The patch, the kernel and their products side by side. */
    private void grids(FigurePainter brush, ConvolutionCell.Part part, double side) {
        int kernel = layer().kernel();
        double grid = kernel * side;
        double top = FigurePainter.CAPTION_HEIGHT;
        double second = grid + SIGN;
        double third = second + grid + SIGN;
        boolean fromImage = cellRef().level() == 1;
        ColorMap weights = ColorMap.weights(brush.isDark());
        brush.caption(
                fromImage ? TEXT.get("convolution.patch.image") : TEXT.get("convolution.patch", part.inputMap()), 0, 0);
        brush.grid(
                part.patch(),
                kernel,
                0,
                top,
                side,
                fromImage ? ColorMap.INK : ColorMap.ACTIVATIONS,
                fromImage ? 1 : FigurePainter.maxAbs(inputValues()));
        brush.operator("×", grid + SIGN / 2, top + grid / 2);
        brush.caption(TEXT.get("convolution.kernel"), second, 0);
        brush.grid(part.kernel(), kernel, second, top, side, weights, FigurePainter.maxAbs(part.kernel()));
        brush.operator("=", second + grid + SIGN / 2, top + grid / 2);
        brush.caption(TEXT.get("convolution.products"), third, 0);
        brush.grid(part.products(), kernel, third, top, side, weights, FigurePainter.maxAbs(part.products()));
    }

    @Override
    public OptionalInt inputMapAt(double x, double y) {
        return strip.map(bars -> bars.mapAt(x, y)).orElse(OptionalInt.empty());
    }

    private double fitting(double width, double height) {
        int kernel = layer().kernel();
        return Math.min((width - 2 * SIGN) / (3 * kernel), (height - FigurePainter.CAPTION_HEIGHT) / kernel);
    }
}
