package digitpad.ui.evaluate;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A small plot of shares against shares: from 0 to 1 to the right, and from any share to 1 upwards. */
abstract class UnitPlot extends CanvasRegion {
    private static final Messages TEXT = Messages.of(UnitPlot.class);
    private static final double LEFT = 54;
    private static final double RIGHT = 18;
    private static final double TOP = 10;
    private static final double BOTTOM = 40;
    private static final double HEIGHT = 240;
    private static final double MIN_WIDTH = 220;
    private static final int TICKS = 5;
    private static final double KEY_GAP = 14;
    private static final double KEY_HEIGHT = 18;
    private static final double KEY_LENGTH = 16;
    private static final double KEY_WIDTH = 3;

    private final ObservableValue<Palette> palette;
    private final String xTitle;
    private double width = 1;
    private double height = 1;

    /**
     * Creates an empty plot.
     *
     * @param xTitle says what is to the right
     */
    UnitPlot(ObservableValue<Palette> palette, String xTitle) {
        super(Area.ALL);
        this.palette = palette;
        this.xTitle = xTitle;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(MIN_WIDTH, HEIGHT);
        setPrefHeight(HEIGHT);
        palette.subscribe(this::requestLayout);
    }

    /** Returns the share at the bottom, 0..1, less than 1. */
    abstract double lowest();

    /** Draws the content into the axes. */
    abstract void drawContent(GraphicsContext graphics, Palette colors);

    /** Returns the horizontal position of a share, in pixels. */
    final double x(double share) {
        return LEFT + share * (width - LEFT - RIGHT);
    }

    /** Returns the vertical position of a share, in pixels. */
    final double y(double share) {
        return TOP + (1 - share) / (1 - lowest()) * (height - TOP - BOTTOM);
    }

    /**
     * Names the models in a lower corner, each beside a line in its color.
     *
     * @param isRight whether in the right corner; otherwise in the left one
     */
    final void drawKey(GraphicsContext graphics, Palette colors, List<String> models, boolean isRight) {
        double from = isRight ? x(0.55) : x(0) + KEY_GAP;
        graphics.setFont(Font.font(12));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setLineWidth(KEY_WIDTH);
        for (int i = 0; i < models.size(); i++) {
            double line = y(lowest()) - KEY_GAP - (models.size() - 1 - i) * KEY_HEIGHT;
            graphics.setStroke(ModelColors.of(colors, i));
            graphics.strokeLine(from, line, from + KEY_LENGTH, line);
            graphics.setFill(colors.text());
            graphics.fillText(models.get(i), from + KEY_LENGTH + 8, line, x(1) * 0.42);
        }
    }

    /** Draws a line through points, from left to right. */
    final void drawLine(GraphicsContext graphics, List<Point2D> shares) {
        graphics.beginPath();
        shares.forEach(share -> graphics.lineTo(x(share.getX()), y(share.getY())));
        graphics.stroke();
    }

    @Override
    protected final void draw(GraphicsContext graphics, double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        Palette colors = palette.getValue();
        graphics.setFont(Font.font(11));
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        graphics.setStroke(colors.grid());
        graphics.setFill(colors.text());
        for (int tick = 0; tick <= TICKS; tick++) {
            double across = tick / (double) TICKS;
            double up = lowest() + across * (1 - lowest());
            double line = Math.round(y(up)) + 0.5;
            graphics.strokeLine(x(0), line, x(1), line);
            graphics.setTextBaseline(VPos.CENTER);
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(TEXT.get("plot.share", up), LEFT - 8, line);
            graphics.setTextBaseline(VPos.TOP);
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.fillText(TEXT.get("plot.share", across), x(across), height - BOTTOM + 6);
        }
        graphics.fillText(xTitle, x(0.5), height - BOTTOM + 22);
        drawContent(graphics, colors);
    }
}
