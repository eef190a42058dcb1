package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws axes and curves. How many strokes it takes depends on the width in pixels, not on the number of points. */
final class CurvePainter {
    private static final double LABEL_GAP = 8;
    private static final double PIXELS_PER_TICK = 34;
    private static final double PIXELS_PER_STEP_TICK = 80;
    /** A point nearer than this to the last one drawn, in pixels of height and of width, is not missed. */
    private static final double UNSEEN = 0.6;

    /** Of a line's opacity: it covers more than the line would. */
    private static final double BAND = 0.7;

    private static final double CLOSE = 3;
    private static final double DOT = 2;
    private static final int THOUSAND = 1_000;

    private final GraphicsContext graphics;
    private final PlotArea frame;
    private final Palette palette;
    private final double density;

    /** {@code density} is how many pixels the canvas has for each of the frame's. */
    CurvePainter(GraphicsContext graphics, PlotArea frame, Palette palette, double density) {
        this.graphics = graphics;
        this.frame = frame;
        this.palette = palette;
        this.density = density;
    }

    void draw(List<PlotLine> lines, NumberFormat valueFormat) {
        frame.clear(graphics);
        drawAxes(valueFormat);
        graphics.save();
        graphics.beginPath();
        graphics.rect(frame.left(), frame.top() - 2, frame.plotWidth() + 2, frame.plotHeight() + 4);
        graphics.clip();
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
        int rows = (int) Math.max(2, frame.plotHeight() / PIXELS_PER_TICK);
        for (double value : frame.scale().ticks(rows)) {
            double y = Math.round(frame.y(value)) + 0.5;
            graphics.strokeLine(frame.left(), y, frame.right(), y);
            graphics.fillText(valueFormat.format(value), frame.left() - LABEL_GAP, y);
        }
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        int columns = (int) Math.max(2, frame.plotWidth() / PIXELS_PER_STEP_TICK);
        for (double step : Ticks.between(frame.span().from(), frame.span().to(), columns)) {
            graphics.fillText(formatSteps(step), frame.x(step), frame.bottom() + LABEL_GAP);
        }
    }

    /** {@code 750}, {@code 2.5k}, {@code 20k}, {@code 1.5M}. */
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
        int columns = line.decimation().bucketCount(frame.plotWidth() * density);
        if (line.isRaw() && Decimator.isDense(line.curve(), frame.span(), columns)) {
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
            // Of one point there is no line yet.
            graphics.setFill(line.color());
            graphics.fillOval(
                    frame.x(line.curve().x(0)) - DOT, frame.y(line.curve().y(0)) - DOT, 2 * DOT, 2 * DOT);
        }
        Trace trace = new Trace();
        graphics.beginPath();
        line.decimation()
                .decimate(
                        line.curve(),
                        frame.span(),
                        frame.plotWidth() * density,
                        (step, value) -> trace.to(frame.x(step), frame.y(value)));
        trace.end();
        graphics.stroke();
        graphics.setGlobalAlpha(1);
    }

    /**
     * Draws what a line through noise would cover. Without a graphics card the line itself takes twenty milliseconds,
     * for every run that is compared.
     */
    private void fillBand(PlotLine line, int columns) {
        graphics.setGlobalAlpha(BAND * line.opacity());
        graphics.setFill(line.color());
        double width = frame.plotWidth() / columns;
        Decimator.band(line.curve(), frame.span(), columns, (column, lowest, highest) -> {
            // Whole pixels, which have no edges to be smoothed.
            double left = pixel(frame.left() + column * width);
            double right = pixel(frame.left() + (column + 1) * width);
            double top = pixel(frame.y(highest));
            double bottom = pixel(frame.y(lowest));
            graphics.fillRect(left, top, right - left, Math.max(1 / density, bottom - top));
        });
    }

    private double pixel(double place) {
        return Math.round(place * density) / density;
    }

    /** Draws a line through points, but for those that no eye would miss: strokes are what costs here. */
    private final class Trace {
        private double lastX = Double.NaN;
        private double lastY;
        private double skippedX = Double.NaN;
        private double skippedY;

        void to(double x, double y) {
            if (Double.isNaN(lastX)) {
                graphics.moveTo(x, y);
            } else if (Math.abs(y - lastY) < UNSEEN / density && x - lastX < CLOSE / density) {
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

        /** The line goes to its last point, whatever. */
        void end() {
            if (!Double.isNaN(skippedX)) {
                graphics.lineTo(skippedX, skippedY);
            }
        }
    }
}
