package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;

/** Draws the equations of a cell of a convolution: the sum, the bias, the ReLU. */
final class ConvolutionEquations {
    private static final Messages TEXT = Messages.of(ConvolutionEquations.class);

    private final FigurePainter painter;
    private final Convolution layer;
    private final ConvolutionCell cell;
    private final ConvolutionCell.Part part;

    /** Creates the equations; {@code part} is the contribution of the input map that is shown. */
    ConvolutionEquations(FigurePainter painter, Convolution layer, ConvolutionCell cell, ConvolutionCell.Part part) {
        this.painter = painter;
        this.layer = layer;
        this.cell = cell;
        this.part = part;
    }

    /** Draws the equations one below the other, for a narrow area. */
    void drawInColumn(double x, double y, double maxWidth) {
        double lineY = y;
        if (hasSeveralMaps()) {
            painter.smallText(
                    TEXT.get("convolution.part", part.inputMap(), part.sum()),
                    x,
                    lineY,
                    maxWidth,
                    painter.palette().text());
            lineY += 20;
        }
        painter.equation(sum(), x, lineY, maxWidth, painter.palette().ink());
        painter.equation(withBias(), x, lineY + 24, maxWidth, painter.palette().ink());
        drawRelu(x, lineY + 50, maxWidth);
    }

    /** Draws the equations in two lines, for an area of little height. */
    void drawInLines(double x, double y, double maxWidth) {
        painter.equation(
                TEXT.get("convolution.line", sum(), withBias()),
                x,
                y,
                maxWidth,
                painter.palette().ink());
        drawRelu(x, y + 22, maxWidth);
    }

    private boolean hasSeveralMaps() {
        return cell.parts().size() > 1;
    }

    private String sum() {
        return hasSeveralMaps()
                ? TEXT.get("convolution.sum.several", cell.sum(), cell.parts().size())
                : TEXT.get("convolution.sum", cell.sum());
    }

    private String withBias() {
        return layer.bias().length > 0
                ? TEXT.get("convolution.bias", cell.bias(), cell.preActivation())
                : TEXT.get("convolution.nobias", cell.preActivation());
    }

    private void drawRelu(double x, double y, double maxWidth) {
        if (layer.rectified()) {
            painter.equation(
                    TEXT.get("relu", cell.preActivation(), cell.output()),
                    x,
                    y,
                    maxWidth,
                    painter.palette().validation());
        } else {
            painter.paragraph(
                    TEXT.get("relu.none"), x, y + 3, maxWidth, painter.palette().text());
        }
    }
}
