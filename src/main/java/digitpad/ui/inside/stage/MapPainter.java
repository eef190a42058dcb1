package digitpad.ui.inside.stage;

import digitpad.network.Shape;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * One map of a level, with a place on the stage.
 *
 * @param values of the whole level; not to be changed
 * @param left edge on the canvas, in pixels, as {@code top}
 * @param cell side of a cell on the canvas
 * @param extent the value that has the full color
 */
record MapPainter(
        float[] values, Shape shape, int map, double left, double top, double cell, ColorMap colors, double extent) {
    /** Draws the first {@code count} cells; the rest is still empty. */
    void draw(GraphicsContext graphics, int count, Color empty) {
        graphics.setFill(empty);
        graphics.fillRect(left, top, cell * shape.width(), cell * shape.height());
        for (int i = 0; i < Math.min(count, shape.area()); i++) {
            int row = i / shape.width();
            int column = i % shape.width();
            float value = values[shape.index(map, row, column)];
            graphics.setFill(FigurePainter.color(colors.argb(extent == 0 ? 0 : value / extent)));
            // Between whole pixels there would be seams.
            double x = Math.round(left + column * cell);
            double y = Math.round(top + row * cell);
            graphics.fillRect(x, y, Math.round(left + (column + 1) * cell) - x, Math.round(top + (row + 1) * cell) - y);
        }
    }

    /** Draws all cells. */
    void draw(GraphicsContext graphics, Color empty) {
        draw(graphics, shape.area(), empty);
    }
}
