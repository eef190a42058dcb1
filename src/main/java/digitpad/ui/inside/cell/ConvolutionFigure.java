package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;
import java.util.OptionalInt;
import javafx.scene.paint.Color;

/** Patch times kernel, the products and their sum; what each input map adds; bias and ReLU. */
final class ConvolutionFigure {
    private static final Messages TEXT = Messages.of(ConvolutionFigure.class);
    private static final double SIGN = 24;
    private static final double STRIP = 34;
    private static final double EQUATION = 46;
    private static final double BESIDE = 190;
    private static final double LARGEST_CELL = 34;
    private static final double WIDEST_BAR = 9;

    private double stripLeft;
    private double stripTop = Double.NaN;
    private double barWidth;
    private int bars;

    void draw(Brush brush, Selection selection, double width, double height) {
        ConvolutionCell cell = selection.convolution();
        Convolution layer = (Convolution) selection.layer();
        int shown = selection.inputOf(cell);
        ConvolutionCell.Part part = cell.parts().get(shown);
        int kernel = layer.kernel();
        boolean several = cell.parts().size() > 1;
        double strip = several ? STRIP : 0;
        double beside = fitting(width - BESIDE, height - strip, kernel);
        double below = fitting(width, height - strip - EQUATION, kernel);
        boolean equationBeside = beside >= below;
        double side = Math.floor(Math.min(LARGEST_CELL, equationBeside ? beside : below));
        double grid = kernel * side;

        boolean fromImage = selection.spot().level() == 1;
        ColorMap values = fromImage ? ColorMap.INK : ColorMap.ACTIVATIONS;
        ColorMap weights = ColorMap.weights(brush.isDark());
        double top = Brush.CAPTION;
        brush.caption(fromImage ? TEXT.get("convolution.patch.image") : TEXT.get("convolution.patch", shown), 0, 0);
        brush.grid(
                part.patch(),
                kernel,
                0,
                top,
                side,
                values,
                fromImage
                        ? 1
                        : Brush.extent(selection
                                .inspection()
                                .activations()
                                .of(selection.spot().level() - 1)));
        brush.sign("×", grid + SIGN / 2, top + grid / 2);
        double second = grid + SIGN;
        brush.caption(TEXT.get("convolution.kernel"), second, 0);
        brush.grid(part.kernel(), kernel, second, top, side, weights, Brush.extent(part.kernel()));
        brush.sign("=", second + grid + SIGN / 2, top + grid / 2);
        double third = second + grid + SIGN;
        brush.caption(TEXT.get("convolution.products"), third, 0);
        brush.grid(part.products(), kernel, third, top, side, weights, Brush.extent(part.products()));
        stripTop = Double.NaN;
        if (several) {
            strip(brush, cell, shown, top + grid + 8, equationBeside ? third + grid : width);
        }
        double x = equationBeside ? third + grid + 18 : 0;
        double y = equationBeside ? top : top + grid + strip + 6;
        equations(brush, cell, layer, part, equationBeside, x, y, width - x);
    }

    /** Beside the grids one below the other, below them in two lines. */
    private static void equations(
            Brush brush,
            ConvolutionCell cell,
            Convolution layer,
            ConvolutionCell.Part part,
            boolean beside,
            double x,
            double y,
            double room) {
        Color text = brush.palette().ink();
        int maps = cell.parts().size();
        String sum = maps > 1
                ? TEXT.get("convolution.sum.several", cell.sum(), maps)
                : TEXT.get("convolution.sum", cell.sum());
        double at = y;
        if (beside) {
            if (maps > 1) {
                brush.line(
                        TEXT.get("convolution.part", part.inputMap(), part.sum()),
                        x,
                        at,
                        room,
                        brush.palette().text());
                at += 20;
            }
            brush.equation(sum, x, at, room, text);
            brush.equation(second(cell, layer), x, at + 24, room, text);
            at += 50;
        } else {
            brush.equation(TEXT.get("convolution.line", sum, second(cell, layer)), x, at, room, text);
            at += 22;
        }
        if (layer.rectified()) {
            brush.equation(
                    TEXT.get("relu", cell.before(), cell.output()),
                    x,
                    at,
                    room,
                    brush.palette().validation());
        } else {
            brush.sentence(
                    TEXT.get("relu.none"), x, at + 3, room, brush.palette().text());
        }
    }

    private static String second(ConvolutionCell cell, Convolution layer) {
        return layer.bias().length > 0
                ? TEXT.get("convolution.bias", cell.bias(), cell.before())
                : TEXT.get("convolution.nobias", cell.before());
    }

    /** What each input map adds: a bar for each. */
    private void strip(Brush brush, ConvolutionCell cell, int shown, double top, double width) {
        bars = cell.parts().size();
        barWidth = Math.min(WIDEST_BAR, width / bars);
        stripLeft = 0;
        stripTop = top;
        double extent = 0;
        for (ConvolutionCell.Part part : cell.parts()) {
            extent = Math.max(extent, Math.abs(part.sum()));
        }
        for (ConvolutionCell.Part part : cell.parts()) {
            Color colour = Brush.colour(ColorMap.weights(brush.isDark()).argb(part.sum() > 0 ? 0.9 : -0.9));
            brush.tick(
                    stripLeft + part.inputMap() * barWidth,
                    top + 11,
                    Math.max(1, barWidth - 1),
                    extent == 0 ? 0 : part.sum() / extent,
                    20,
                    part.inputMap() == shown ? brush.palette().training() : colour);
        }
        double right = stripLeft + bars * barWidth + 10;
        if (width - right > 60) {
            brush.line(
                    TEXT.get("convolution.strip.1", bars),
                    right,
                    top - 2,
                    width - right,
                    brush.palette().text());
            brush.line(
                    TEXT.get("convolution.strip.2"),
                    right,
                    top + 11,
                    width - right,
                    brush.palette().text());
        }
    }

    /** The input map whose bar is at a place. */
    OptionalInt inputAt(double x, double y) {
        if (Double.isNaN(stripTop) || y < stripTop || y > stripTop + STRIP || x < stripLeft) {
            return OptionalInt.empty();
        }
        int map = (int) ((x - stripLeft) / barWidth);
        return map < bars ? OptionalInt.of(map) : OptionalInt.empty();
    }

    private static double fitting(double width, double height, int kernel) {
        return Math.min((width - 2 * SIGN) / (3 * kernel), (height - Brush.CAPTION) / kernel);
    }
}
