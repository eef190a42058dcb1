package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasClip;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws axes and curves. The number of line segments depends on the width in pixels, not on the number of points. */
final class CurvePainter {
    private static final double LABEL_GAP = 8;
    private static final double PIXELS_PER_TICK = 34;
    private static final double PIXELS_PER_STEP_TICK = 80;
    /** A point can be skipped if its vertical distance from the last drawn one is at most this, in pixels. */
    private static final double NEGLIGIBLE = 0.6;
    /** The maximum horizontal distance of a skipped point from the last drawn one, in pixels. */
    private static final double MAX_GAP = 3;

    /** Opacity of a band relative to its line, because a band covers a larger area. */
    private static final double BAND_OPACITY = 0.7;

    private static final double DOT = 2;
    private static final int THOUSAND = 1_000;

    private final GraphicsContext graphics;
    private final PlotArea area;
    private final Palette palette;
    private final double density;

    /** Creates a painter; {@code density} is the number of canvas pixels per pixel of the plot area. */
    CurvePainter(GraphicsContext graphics, PlotArea area, Palette palette, double density) {
        this.graphics = graphics;
        this.area = area;
        this.palette = palette;
        this.density = density;
    }

    void draw(List<PlotLine> lines, NumberFormat valueFormat) {
        area.clear(graphics);
        drawAxes(valueFormat);
        graphics.save();
        CanvasClip.between(
                        area.left(),
                        area.top() - 2,
                        area.left() + area.plotWidth() + 2,
                        area.top() + area.plotHeight() + 2)
                .applyTo(graphics);
        lines.forEach(this::drawLine);
        graphics.restore();
    }

    private void drawAxes(NumberFormat valueFormat) {
        graphics.setFont(Font.font(11));
        graphics.setLineWidth(1);
        graphics.setStroke(palette.grid());
        graphics.setFill(palette.text());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        int rows = (int) Math.max(2, area.plotHeight() / PIXELS_PER_TICK);
        for (double value : area.scale().ticks(rows)) {
            double y = Math.round(area.y(value)) + 0.5;
            graphics.strokeLine(area.left(), y, area.right(), y);
            graphics.fillText(valueFormat.format(value), area.left() - LABEL_GAP, y);
        }
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        int columns = (int) Math.max(2, area.plotWidth() / PIXELS_PER_STEP_TICK);
        for (double step : Ticks.between(area.span().from(), area.span().to(), columns)) {
            graphics.fillText(formatSteps(step), area.x(step), area.bottom() + LABEL_GAP);
        }
    }

    /** Formats a number of steps, such as {@code 750}, {@code 2.5k}, {@code 20k} or {@code 1.5M}. */
    static String formatSteps(double step) {
        if (step >= THOUSAND * THOUSAND) {
            return new DecimalFormat("0.###M").format(step / THOUSAND / THOUSAND);
        }
        return step < THOUSAND && step > -THOUSAND
                ? new DecimalFormat("0").format(step)
                : new DecimalFormat("0.###k").format(step / THOUSAND);
    }

    private void drawLine(PlotLine line) {
        if (line.curve().size() == 0) {
            return;
        }
        graphics.setGlobalAlpha(line.opacity());
        int columns = line.decimation().bucketCount(area.plotWidth() * density);
        if (line.isRaw() && Decimator.isDense(line.curve(), area.span(), columns)) {
            fillBand(line, columns);
            graphics.setGlobalAlpha(1);
            return;
        }
        graphics.setStroke(line.color());
        graphics.setLineWidth(line.width());
        if (line.dashed()) {
            graphics.setLineDashes(PlotLine.DASH);
        } else {
            graphics.setLineDashes();
        }
        if (line.curve().size() == 1) {
            // A single point makes no line.
            graphics.setFill(line.color());
            graphics.fillOval(
                    area.x(line.curve().x(0)) - DOT, area.y(line.curve().y(0)) - DOT, 2 * DOT, 2 * DOT);
        }
        Trace trace = new Trace();
        graphics.beginPath();
        line.decimation()
                .decimate(
                        line.curve(),
                        area.span(),
                        area.plotWidth() * density,
                        (step, value) -> trace.to(area.x(step), area.y(value)));
        trace.end();
        graphics.stroke();
        graphics.setGlobalAlpha(1);
    }

    /**
     * Fills the area that a line through dense points would cover. Without a graphics card, drawing the line itself
     * takes twenty milliseconds for each compared run.
     */
    private void fillBand(PlotLine line, int columns) {
        graphics.setGlobalAlpha(BAND_OPACITY * line.opacity());
        graphics.setFill(line.color());
        double width = area.plotWidth() / columns;
        Decimator.band(line.curve(), area.span(), columns, (column, lowest, highest) -> {
            // Whole pixels need no anti-aliasing.
            double left = pixel(area.left() + column * width);
            double right = pixel(area.left() + (column + 1) * width);
            double top = pixel(area.y(highest));
            double bottom = pixel(area.y(lowest));
            graphics.fillRect(left, top, right - left, Math.max(1 / density, bottom - top));
        });
    }

    private double pixel(double position) {
        return Math.round(position * density) / density;
    }

    /** Draws a line through points but skips those that make no visible difference; line segments are slow to draw. */
    private final class Trace {
        private double lastX = Double.NaN;
        private double lastY;
        private double skippedX = Double.NaN;
        private double skippedY;

        void to(double x, double y) {
            if (Double.isNaN(lastX)) {
                graphics.moveTo(x, y);
            } else if (Math.abs(y - lastY) < NEGLIGIBLE / density && x - lastX < MAX_GAP / density) {
                skippedX = x;
                skippedY = y;
                return;
            } else {
                graphics.lineTo(x, y);
            }
            lastX = x;
            lastY = y;
            skippedX = Double.NaN;
        }

        /** Ends the line at its last point, even if that was skipped. */
        void end() {
            if (!Double.isNaN(skippedX)) {
                graphics.lineTo(skippedX, skippedY);
            }
        }
    }
}
