package digitpad.ui.inside.player;

import digitpad.network.Shape;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws one map of a level at a position on the canvas.
 *
 * @param values of the whole level; not modified
 * @param left left edge on the canvas, in pixels; likewise {@code top}
 * @param cellSide side of a cell, in pixels
 * @param fullScale absolute value that gets the full color; 0 if all values are 0
 */
record MapPainter(
        float[] values,
        Shape shape,
        int map,
        double left,
        double top,
        double cellSide,
        ColorMap colors,
        double fullScale) {
    /** Draws the first {@code count} cells, and the rest in the color {@code empty}. */
    void draw(GraphicsContext graphics, int count, Color empty) {
        graphics.setFill(empty);
        graphics.fillRect(left, top, cellSide * shape.width(), cellSide * shape.height());
        for (int i = 0; i < Math.min(count, shape.area()); i++) {
            int row = i / shape.width();
            int column = i % shape.width();
            float value = values[shape.index(map, row, column)];
            graphics.setFill(FigurePainter.color(colors.argb(fullScale == 0 ? 0 : value / fullScale)));
            // Whole pixels, because antialiased edges would show as seams.
            double x = Math.round(left + column * cellSide);
            double y = Math.round(top + row * cellSide);
            graphics.fillRect(
                    x, y, Math.round(left + (column + 1) * cellSide) - x, Math.round(top + (row + 1) * cellSide) - y);
        }
    }

    /** Draws all cells. */
    void draw(GraphicsContext graphics, Color empty) {
        draw(graphics, shape.area(), empty);
    }
}
