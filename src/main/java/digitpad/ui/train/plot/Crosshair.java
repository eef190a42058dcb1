package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import java.text.NumberFormat;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Draws a vertical line at the cursor's step, a dot on each curve, and a table with the values beside the line. */
final class Crosshair {
    private static final double DOT = 3;

    private final GraphicsContext graphics;
    private final PlotArea area;
    private final Palette palette;

    Crosshair(GraphicsContext graphics, PlotArea area, Palette palette) {
        this.graphics = graphics;
        this.area = area;
        this.palette = palette;
    }

    /**
     * Replaces the content of the canvas by the crosshair; leaves it empty if the step is NaN or not visible.
     *
     * @param title the title of the table, such as the step
     * @param readings the readings at that step; the last is drawn on top
     */
    void draw(double step, String title, List<CursorReading> readings, NumberFormat format) {
        area.clear(graphics);
        if (Double.isNaN(step)
                || step < area.span().from()
                || step > area.span().to()) {
            return;
        }
        double x = Math.round(area.x(step)) + 0.5;
        graphics.setLineWidth(1);
        graphics.setStroke(palette.text());
        graphics.strokeLine(x, area.top(), x, area.bottom());
        for (CursorReading reading : readings) {
            double y = Math.max(area.top(), Math.min(area.bottom(), area.y(reading.value())));
            graphics.setFill(reading.line().color());
            graphics.fillOval(area.x(reading.step()) - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
        new CursorReadingTable(graphics, area, palette).draw(x, title, readings, format);
    }
}
