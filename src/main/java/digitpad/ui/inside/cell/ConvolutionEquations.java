package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;

/** The sum of a convolution's cell, its bias and its ReLU in words. */
final class ConvolutionEquations {
    private static final Messages TEXT = Messages.of(ConvolutionEquations.class);

    private final FigurePainter brush;
    private final Convolution layer;
    private final ConvolutionCell cell;
    private final ConvolutionCell.Part part;

    /** {@code part} is what the input map that is shown adds. */
    ConvolutionEquations(FigurePainter brush, Convolution layer, ConvolutionCell cell, ConvolutionCell.Part part) {
        this.brush = brush;
        this.layer = layer;
        this.cell = cell;
        this.part = part;
    }

    /** Draws them one below the other, which takes little width. */
    void drawInColumn(double x, double y, double room) {
        double at = y;
        if (isOfSeveralMaps()) {
            brush.smallText(
                    TEXT.get("convolution.part", part.inputMap(), part.sum()),
                    x,
                    at,
                    room,
                    brush.palette().text());
            at += 20;
        }
        brush.equation(sum(), x, at, room, brush.palette().ink());
        brush.equation(withBias(), x, at + 24, room, brush.palette().ink());
        rectification(x, at + 50, room);
    }

    /** Draws them in two lines, which takes little height. */
    void drawInLines(double x, double y, double room) {
        brush.equation(
                TEXT.get("convolution.line", sum(), withBias()),
                x,
                y,
                room,
                brush.palette().ink());
        rectification(x, y + 22, room);
    }

    private boolean isOfSeveralMaps() {
        return cell.parts().size() > 1;
    }

    private String sum() {
        return isOfSeveralMaps()
                ? TEXT.get("convolution.sum.several", cell.sum(), cell.parts().size())
                : TEXT.get("convolution.sum", cell.sum());
    }

    private String withBias() {
        return layer.bias().length > 0
                ? TEXT.get("convolution.bias", cell.bias(), cell.preActivation())
                : TEXT.get("convolution.nobias", cell.preActivation());
    }

    private void rectification(double x, double y, double room) {
        if (layer.rectified()) {
            brush.equation(
                    TEXT.get("relu", cell.preActivation(), cell.output()),
                    x,
                    y,
                    room,
                    brush.palette().validation());
        } else {
            brush.paragraph(
                    TEXT.get("relu.none"), x, y + 3, room, brush.palette().text());
        }
    }
}
