package digitpad.ui.inside.player;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import digitpad.ui.inside.cell.Selection;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws one frame: the input on the left, the kernel in the middle, and the output map on the right. */
final class ConvolutionPlayerPainter {
    private static final Messages TEXT = Messages.of(ConvolutionPlayerPainter.class);
    /** Width of the middle part, in pixels. */
    private static final double MIDDLE_WIDTH = 190;
    /** Maximum side of the input and the output, in pixels. */
    private static final double MAX_SIDE = 380;

    private final FigurePainter painter;
    private final GraphicsContext graphics;
    private final Color accent;
    private final Selection selection;
    private final Convolution layer;
    private final ConvolutionCell cell;
    private final ConvolutionCell.Part part;

    private final double side;
    private final double left;
    private final double top;
    private final double kernelCellSide;
    private final Square window;
    private final Square kernel;
    private final Square output;

    private record Square(double left, double top, double side) {
        double right() {
            return left + side;
        }

        double bottom() {
            return top + side;
        }
    }

    /** Creates a painter for the cell that is being computed, on a canvas of the given size. */
    ConvolutionPlayerPainter(
            FigurePainter painter, Selection selection, Convolution layer, double width, double height) {
        this.painter = painter;
        this.selection = selection;
        this.layer = layer;
        graphics = painter.graphics();
        accent = painter.palette().training();
        cell = selection.convolutionCell(layer);
        part = cell.parts().get(selection.shownInputMap(cell));

        side = Math.min(MAX_SIDE, Math.min(height - FigurePainter.CAPTION_HEIGHT - 6, (width - MIDDLE_WIDTH) / 2));
        left = Math.max(0, (width - 2 * side - MIDDLE_WIDTH) / 2);
        top = FigurePainter.CAPTION_HEIGHT + (height - FigurePainter.CAPTION_HEIGHT - side) / 2;
        double inputCellSide = side / layer.input().width();
        window = new Square(
                left + cell.region().left() * inputCellSide,
                top + cell.region().top() * inputCellSide,
                layer.kernel() * inputCellSide);
        kernelCellSide = Math.min(24, (MIDDLE_WIDTH - 70) / layer.kernel());
        double kernelSide = kernelCellSide * layer.kernel();
        kernel = new Square(
                left + side + (MIDDLE_WIDTH - kernelSide) / 2, top + side / 2 - kernelSide / 2 - 16, kernelSide);
        double outputCellSide = side / layer.output().width();
        output = new Square(
                left + side + MIDDLE_WIDTH + selection.cellRef().column() * outputCellSide,
                top + selection.cellRef().row() * outputCellSide,
                outputCellSide);
    }

    /** Draws the frame, with the first {@code filled} cells of the output. */
    void draw(int filled) {
        input();
        kernel();
        output(filled);
        connections();
        frame(output);
    }

    private void input() {
        boolean fromImage = selection.cellRef().level() == 1;
        float[] values = selection.inputValues();
        painter.caption(
                fromImage ? TEXT.get("player.input.image") : TEXT.get("player.input", part.inputMap()),
                left,
                top - FigurePainter.CAPTION_HEIGHT);
        new MapPainter(
                        values,
                        layer.input(),
                        part.inputMap(),
                        left,
                        top,
                        side / layer.input().width(),
                        fromImage ? ColorMap.INK : ColorMap.ACTIVATIONS,
                        fromImage ? 1 : FigurePainter.maxAbs(values))
                .draw(graphics, painter.palette().grid());
        frame(window);
    }

    private void kernel() {
        painter.caption(TEXT.get("player.kernel"), kernel.left(), kernel.top() - FigurePainter.CAPTION_HEIGHT);
        painter.grid(
                part.kernel(),
                layer.kernel(),
                kernel.left(),
                kernel.top(),
                kernelCellSide,
                ColorMap.weights(painter.isDark()),
                FigurePainter.maxAbs(part.kernel()));
        painter.smallText(
                TEXT.get("player.sum", cell.sum()),
                kernel.left(),
                kernel.bottom() + 8,
                MIDDLE_WIDTH,
                painter.palette().ink());
        painter.smallText(
                layer.rectified()
                        ? TEXT.get("player.output.relu", cell.output())
                        : TEXT.get("player.output", cell.output()),
                kernel.left(),
                kernel.bottom() + 24,
                MIDDLE_WIDTH,
                painter.palette().validation());
    }

    private void output(int filled) {
        int map = selection.cellRef().map();
        double x = left + side + MIDDLE_WIDTH;
        float[] values =
                selection.inspection().activations().of(selection.cellRef().level());
        painter.caption(TEXT.get("player.map", layer.name(), map), x, top - FigurePainter.CAPTION_HEIGHT);
        new MapPainter(values, layer.output(), map, x, top, output.side(), ColorMap.ACTIVATIONS, maxAbs(values, map))
                .draw(graphics, filled, painter.palette().grid());
    }

    /** Returns the largest absolute value in a map of the output. */
    private double maxAbs(float[] values, int map) {
        int area = layer.output().area();
        double max = 0;
        for (int i = map * area; i < (map + 1) * area; i++) {
            max = Math.max(max, Math.abs(values[i]));
        }
        return max;
    }

    /** Draws lines from the input window to the kernel, and from there to the output cell. */
    private void connections() {
        graphics.setStroke(accent.deriveColor(0, 1, 1, 0.7));
        graphics.setLineWidth(1.2);
        graphics.strokeLine(window.right(), window.top(), kernel.left() - 6, kernel.top());
        graphics.strokeLine(window.right(), window.bottom(), kernel.left() - 6, kernel.bottom());
        graphics.strokeLine(kernel.right() + 4, kernel.top(), output.left(), output.top());
        graphics.strokeLine(kernel.right() + 4, kernel.bottom(), output.left(), output.bottom());
    }

    private void frame(Square square) {
        graphics.setStroke(accent);
        graphics.setLineWidth(2.5);
        graphics.strokeRect(square.left(), square.top(), square.side(), square.side());
    }
}
