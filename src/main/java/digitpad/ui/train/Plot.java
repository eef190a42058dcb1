package digitpad.ui.train;

import digitpad.ui.Palette;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Curves over training steps, on a canvas: what is drawn depends on the width in pixels, not on the number of points, so
 * the twenty-thousandth step is drawn as quickly as the first.
 */
final class Plot extends Region {
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double LABEL_GAP = 8;
    private static final double PIXELS_PER_TICK = 42;
    private static final double PIXELS_PER_STEP_TICK = 80;
    /** Fewer would be labelled with fractions of a step. */
    private static final int MIN_STEPS = 5;

    private static final double THIN = 1;
    private static final double THICK = 2;
    private static final double MIN_HEIGHT = 120;

    /**
     * A curve and how it looks.
     *
     * @param colour of the theme's palette
     * @param opacity 0..1; measured points are fainter than their average
     */
    record Line(Curve curve, Function<Palette, Color> colour, double opacity, double width) {
        /** The curve that counts. */
        static Line strong(Curve curve, Function<Palette, Color> colour) {
            return new Line(curve, colour, 1, THICK);
        }

        /** The points behind it. */
        static Line faint(Curve curve, Function<Palette, Color> colour) {
            return new Line(curve, colour, 0.3, THIN);
        }
    }

    private final Canvas canvas = new Canvas();
    private final List<Line> lines;
    private final IntSupplier steps;
    private final ValueRange range;
    private final NumberFormat valueFormat;
    private final NumberFormat stepFormat = new DecimalFormat("#,##0");
    private final ObservableValue<Palette> palette;

    /**
     * A plot of the lines, the last on top.
     *
     * @param steps what the whole width stands for
     * @param range what the whole height stands for
     * @param valueFormat of the labels at the left
     */
    Plot(
            List<Line> lines,
            IntSupplier steps,
            ValueRange range,
            NumberFormat valueFormat,
            ObservableValue<Palette> palette) {
        this.lines = List.copyOf(lines);
        this.steps = steps;
        this.range = range;
        this.valueFormat = valueFormat;
        this.palette = palette;
        getChildren().add(canvas);
        setMinHeight(MIN_HEIGHT);
        palette.subscribe(this::requestLayout);
    }

    /** Draws anew in the next frame. */
    void refresh() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width <= LEFT + RIGHT || height <= TOP + BOTTOM) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        graphics.setFont(Font.font(11));
        ValueRange.Bounds bounds = range.of(lines.stream().map(Line::curve).toList());
        Frame frame =
                new Frame(width - LEFT - RIGHT, height - TOP - BOTTOM, Math.max(MIN_STEPS, steps.getAsInt()), bounds);
        drawAxes(graphics, frame);
        for (Line line : lines) {
            drawLine(graphics, frame, line);
        }
    }

    private void drawAxes(GraphicsContext graphics, Frame frame) {
        graphics.setLineWidth(1);
        graphics.setStroke(palette.getValue().grid());
        graphics.setFill(palette.getValue().text());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        int rows = (int) Math.max(2, frame.height() / PIXELS_PER_TICK);
        for (double value : Ticks.between(frame.bounds().low(), frame.bounds().high(), rows)) {
            double y = Math.round(frame.y(value)) + 0.5;
            graphics.strokeLine(LEFT, y, LEFT + frame.width(), y);
            graphics.fillText(valueFormat.format(value), LEFT - LABEL_GAP, y);
        }
        graphics.setTextBaseline(VPos.TOP);
        int columns = (int) Math.max(2, frame.width() / PIXELS_PER_STEP_TICK);
        for (double step : Ticks.between(0, frame.steps(), columns)) {
            graphics.setTextAlign(step == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            if (frame.x(step) > LEFT + frame.width() - RIGHT) {
                graphics.setTextAlign(TextAlignment.RIGHT);
            }
            graphics.fillText(stepFormat.format(step), frame.x(step), TOP + frame.height() + LABEL_GAP);
        }
    }

    private void drawLine(GraphicsContext graphics, Frame frame, Line line) {
        if (line.curve().size() == 0) {
            return;
        }
        graphics.save();
        graphics.beginPath();
        graphics.rect(LEFT, TOP - THICK, frame.width() + THICK, frame.height() + 2 * THICK);
        graphics.clip();
        graphics.setGlobalAlpha(line.opacity());
        graphics.setStroke(line.colour().apply(palette.getValue()));
        graphics.setLineWidth(line.width());
        graphics.beginPath();
        graphics.moveTo(frame.x(line.curve().x(0)), frame.y(line.curve().y(0)));
        Decimator.thin(
                line.curve(), frame.steps(), (int) frame.width(), (x, y) -> graphics.lineTo(frame.x(x), frame.y(y)));
        graphics.stroke();
        graphics.restore();
    }

    /** Where steps and values lie on the canvas. */
    private record Frame(double width, double height, double steps, ValueRange.Bounds bounds) {
        double x(double step) {
            return LEFT + step / steps * width;
        }

        double y(double value) {
            return TOP + (bounds.high() - value) / (bounds.high() - bounds.low()) * height;
        }
    }
}
