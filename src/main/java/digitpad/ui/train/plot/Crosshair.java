package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import java.text.NumberFormat;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * A line at the step that is pointed at, with what the curves say there and which they are, on the side where there is
 * room.
 */
final class Crosshair {
    private static final double DOT = 3;

    private final GraphicsContext graphics;
    private final PlotArea frame;
    private final Palette palette;

    Crosshair(GraphicsContext graphics, PlotArea frame, Palette palette) {
        this.graphics = graphics;
        this.frame = frame;
        this.palette = palette;
    }

    /**
     * Draws it.
     *
     * @param title of the table, such as the step
     * @param readings at that step, the last on top
     */
    void draw(double step, String title, List<CursorReading> readings, NumberFormat format) {
        frame.clear(graphics);
        if (Double.isNaN(step)
                || step < frame.span().from()
                || step > frame.span().to()) {
            return;
        }
        double x = Math.round(frame.x(step)) + 0.5;
        graphics.setLineWidth(1);
        graphics.setStroke(palette.text());
        graphics.strokeLine(x, frame.top(), x, frame.bottom());
        for (CursorReading reading : readings) {
            double y = Math.max(frame.top(), Math.min(frame.bottom(), frame.y(reading.value())));
            graphics.setFill(reading.line().color());
            graphics.fillOval(frame.x(reading.step()) - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
        new CursorReadingTable(graphics, frame, palette).draw(x, title, readings, format);
    }
}
