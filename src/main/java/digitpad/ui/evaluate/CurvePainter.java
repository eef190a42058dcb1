package digitpad.ui.evaluate;

import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessCurve;
import digitpad.evaluation.robustness.RobustnessCurve.Point;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a curve of accuracy against strength, with its confidence interval as a band. */
final class CurvePainter {
    private static final double BAND_OPACITY = 0.18;

    private final DoubleUnaryOperator x;
    private final DoubleUnaryOperator y;

    /**
     * Creates a painter.
     *
     * @param x returns the horizontal position of a strength, in pixels
     * @param y returns the vertical position of an accuracy, in pixels
     */
    CurvePainter(DoubleUnaryOperator x, DoubleUnaryOperator y) {
        this.x = x;
        this.y = y;
    }

    /** Returns the curve of a disturbance, if it was tested. */
    static Optional<RobustnessCurve> curve(Robustness robustness, Disturbance disturbance) {
        return robustness.curves().stream()
                .filter(curve -> curve.disturbance() == disturbance)
                .findFirst();
    }

    /**
     * Draws the curve.
     *
     * @param dotRadius of its points in pixels; 0 for none
     */
    void draw(GraphicsContext graphics, RobustnessCurve curve, Color color, double lineWidth, double dotRadius) {
        List<Point> points = curve.points();
        graphics.setFill(color.deriveColor(0, 1, 1, BAND_OPACITY));
        graphics.beginPath();
        points.forEach(
                point -> graphics.lineTo(x(point), y(point.accuracy().interval().upper())));
        for (int i = points.size() - 1; i >= 0; i--) {
            graphics.lineTo(
                    x(points.get(i)), y(points.get(i).accuracy().interval().lower()));
        }
        graphics.closePath();
        graphics.fill();
        graphics.setStroke(color);
        graphics.setLineWidth(lineWidth);
        graphics.beginPath();
        points.forEach(point -> graphics.lineTo(x(point), y(point.accuracy().share())));
        graphics.stroke();
        graphics.setFill(color);
        points.forEach(point -> graphics.fillOval(
                x(point) - dotRadius, y(point.accuracy().share()) - dotRadius, 2 * dotRadius, 2 * dotRadius));
    }

    private double x(Point point) {
        return x.applyAsDouble(point.strength());
    }

    private double y(double share) {
        return y.applyAsDouble(share);
    }
}
