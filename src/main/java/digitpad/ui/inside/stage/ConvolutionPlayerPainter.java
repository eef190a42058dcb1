package digitpad.ui.inside.stage;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import digitpad.ui.inside.cell.Selection;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the stage once: the input at the left, the kernel in the middle, the map that fills at the right. */
final class ConvolutionPlayerPainter {
    private static final Messages TEXT = Messages.of(ConvolutionPlayerPainter.class);
    /** Width of the middle. */
    private static final double MIDDLE = 190;
    /** The largest side of input and output. */
    private static final double LARGEST = 380;

    private final FigurePainter brush;
    private final GraphicsContext graphics;
    private final Color accent;
    private final Selection selection;
    private final Convolution layer;
    private final ConvolutionCell cell;
    private final ConvolutionCell.Part part;

    private final double side;
    private final double left;
    private final double top;
    private final double kernelCell;
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

    /** A drawing of the cell that is being computed, on a canvas of that size. */
    ConvolutionPlayerPainter(FigurePainter brush, Selection selection, Convolution layer, double width, double height) {
        this.brush = brush;
        this.selection = selection;
        this.layer = layer;
        graphics = brush.graphics();
        accent = brush.palette().training();
        cell = selection.convolutionCell(layer);
        part = cell.parts().get(selection.shownInputMap(cell));

        side = Math.min(LARGEST, Math.min(height - FigurePainter.CAPTION_HEIGHT - 6, (width - MIDDLE) / 2));
        left = Math.max(0, (width - 2 * side - MIDDLE) / 2);
        top = FigurePainter.CAPTION_HEIGHT + (height - FigurePainter.CAPTION_HEIGHT - side) / 2;
        double inputCell = side / layer.input().width();
        window = new Square(
                left + cell.region().left() * inputCell,
                top + cell.region().top() * inputCell,
                layer.kernel() * inputCell);
        kernelCell = Math.min(24, (MIDDLE - 70) / layer.kernel());
        double kernelSide = kernelCell * layer.kernel();
        kernel = new Square(left + side + (MIDDLE - kernelSide) / 2, top + side / 2 - kernelSide / 2 - 16, kernelSide);
        double outputCell = side / layer.output().width();
        output = new Square(
                left + side + MIDDLE + selection.cellRef().column() * outputCell,
                top + selection.cellRef().row() * outputCell,
                outputCell);
    }

    /** Draws it; of the output the first {@code filled} cells. */
    void draw(int filled) {
        input();
        kernel();
        output(filled);
        beams();
        frame(output);
    }

    private void input() {
        boolean fromImage = selection.cellRef().level() == 1;
        float[] values = selection.inputValues();
        brush.caption(
                fromImage ? TEXT.get("stage.input.image") : TEXT.get("stage.input", part.inputMap()),
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
                .draw(graphics, brush.palette().grid());
        frame(window);
    }

    private void kernel() {
        brush.caption(TEXT.get("stage.kernel"), kernel.left(), kernel.top() - FigurePainter.CAPTION_HEIGHT);
        brush.grid(
                part.kernel(),
                layer.kernel(),
                kernel.left(),
                kernel.top(),
                kernelCell,
                ColorMap.weights(brush.isDark()),
                FigurePainter.maxAbs(part.kernel()));
        brush.smallText(
                TEXT.get("stage.sum", cell.sum()),
                kernel.left(),
                kernel.bottom() + 8,
                MIDDLE,
                brush.palette().ink());
        brush.smallText(
                layer.rectified()
                        ? TEXT.get("stage.output.relu", cell.output())
                        : TEXT.get("stage.output", cell.output()),
                kernel.left(),
                kernel.bottom() + 24,
                MIDDLE,
                brush.palette().validation());
    }

    private void output(int filled) {
        int map = selection.cellRef().map();
        double x = left + side + MIDDLE;
        float[] values =
                selection.inspection().activations().of(selection.cellRef().level());
        brush.caption(TEXT.get("stage.map", layer.name(), map), x, top - FigurePainter.CAPTION_HEIGHT);
        new MapPainter(values, layer.output(), map, x, top, output.side(), ColorMap.ACTIVATIONS, extent(values, map))
                .draw(graphics, filled, brush.palette().grid());
    }

    /** The largest absolute value of a map of the output. */
    private double extent(float[] values, int map) {
        int area = layer.output().area();
        double extent = 0;
        for (int i = map * area; i < (map + 1) * area; i++) {
            extent = Math.max(extent, Math.abs(values[i]));
        }
        return extent;
    }

    /** From the window to the kernel, and from there to the cell. */
    private void beams() {
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
