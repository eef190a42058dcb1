package digitpad.ui.evaluate;

import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.robustness.RobustnessCurve;
import digitpad.evaluation.robustness.RobustnessCurve.Point;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The curves of the chosen disturbance, with the chosen strength as a line that can be dragged. */
final class RobustnessPlot extends CanvasRegion {
    private static final Messages TEXT = Messages.of(RobustnessPlot.class);
    /** The room for the labels left of the axis, in pixels. */
    static final double LEFT = 54;

    /** The room right of the axis, in pixels. */
    static final double RIGHT = 18;

    private static final double TOP = 12;
    private static final double BOTTOM = 28;
    private static final double HEIGHT = 240;
    private static final double MIN_WIDTH = 260;
    private static final int TICKS = 4;
    private static final double DOT = 3;
    /** Labels of strengths that are closer together would touch, in pixels. */
    private static final double MIN_DISTANCE = 44;

    private final ObservableValue<List<Robustness>> tested;
    private final SamplesViewModel samples;
    private final ObservableValue<Palette> palette;
    private final Tooltip tooltip = new Tooltip();

    RobustnessPlot(
            ObservableValue<List<Robustness>> tested, SamplesViewModel samples, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.tested = tested;
        this.samples = samples;
        this.palette = palette;
        setId("robustness-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(MIN_WIDTH, HEIGHT);
        setPrefHeight(HEIGHT);
        Tooltip.install(this, tooltip);
        setOnMouseMoved(this::moved);
        setOnMousePressed(this::chooseStrength);
        setOnMouseDragged(this::chooseStrength);
        palette.subscribe(now -> requestLayout());
        tested.subscribe(now -> update());
        samples.disturbanceProperty().subscribe(now -> update());
        samples.strengthProperty().subscribe(now -> requestLayout());
    }

    private void update() {
        setAccessibleText(tested.getValue().stream()
                .map(each -> TEXT.get(
                        "robustness.accessible",
                        disturbance().title(),
                        each.model(),
                        CurvePainter.curve(each, disturbance()).stream()
                                .flatMap(curve -> curve.points().stream())
                                .map(this::text)
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" ")));
        requestLayout();
    }

    private Disturbance disturbance() {
        return samples.disturbanceProperty().get();
    }

    private double x(double strength) {
        return LEFT + strength / disturbance().max() * (getWidth() - LEFT - RIGHT);
    }

    private double y(double share) {
        return TOP + (1 - share) * (getHeight() - TOP - BOTTOM);
    }

    private double strengthAt(MouseEvent event) {
        double share = (event.getX() - LEFT) / (getWidth() - LEFT - RIGHT);
        return Math.max(0, Math.min(1, share)) * disturbance().max();
    }

    private void chooseStrength(MouseEvent event) {
        samples.strengthProperty().set(strengthAt(event));
    }

    /** Names the accuracy of each model at the nearest strength that was tested. */
    private void moved(MouseEvent event) {
        double strength = strengthAt(event);
        String text = tested.getValue().stream()
                .flatMap(each -> CurvePainter.curve(each, disturbance())
                        .flatMap(curve -> nearest(curve, strength))
                        .map(point -> TEXT.get(
                                "robustness.point",
                                each.model(),
                                disturbance().format(point.strength()),
                                point.accuracy().share(),
                                point.accuracy().interval().lower(),
                                point.accuracy().interval().upper()))
                        .stream())
                .collect(Collectors.joining("\n"));
        tooltip.setText(text.isEmpty() ? TEXT.get("robustness.plot.hint") : text);
    }

    private static Optional<Point> nearest(RobustnessCurve curve, double strength) {
        return curve.points().stream()
                .min((a, b) -> Double.compare(Math.abs(a.strength() - strength), Math.abs(b.strength() - strength)));
    }

    private String text(Point point) {
        return TEXT.get(
                "robustness.accessible.point",
                disturbance().format(point.strength()),
                point.accuracy().share());
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        Palette colors = palette.getValue();
        graphics.setFont(Font.font(11));
        drawAxes(graphics, colors, width);
        if (tested.getValue().isEmpty()) {
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.setTextBaseline(VPos.CENTER);
            graphics.setFont(Font.font(13));
            graphics.fillText(
                    TEXT.get("robustness.none"), (x(0) + width - RIGHT) / 2, y(0.5) - 14, width - LEFT - RIGHT);
        }
        drawStrength(graphics, colors);
        CurvePainter painter = new CurvePainter(this::x, this::y);
        for (int i = 0; i < tested.getValue().size(); i++) {
            Color color = ModelColors.of(colors, i);
            CurvePainter.curve(tested.getValue().get(i), disturbance())
                    .ifPresent(curve -> painter.draw(graphics, curve, color, 2, DOT));
        }
    }

    private void drawAxes(GraphicsContext graphics, Palette colors, double width) {
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        graphics.setStroke(colors.grid());
        graphics.setFill(colors.text());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = tick / (double) TICKS;
            double line = Math.round(y(share)) + 0.5;
            graphics.strokeLine(x(0), line, width - RIGHT, line);
            graphics.fillText(TEXT.get("plot.share", share), LEFT - 8, line);
        }
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(disturbance().format(0), x(0), y(0) + 8);
        double last = x(0);
        for (double strength : disturbance().strengths()) {
            if (x(strength) - last >= MIN_DISTANCE) {
                graphics.fillText(disturbance().format(strength), x(strength), y(0) + 8);
                last = x(strength);
            }
        }
    }

    private void drawStrength(GraphicsContext graphics, Palette colors) {
        double at = Math.round(x(samples.strengthProperty().get())) + 0.5;
        graphics.setStroke(colors.text());
        graphics.setLineWidth(1);
        graphics.setLineDashes(4, 4);
        graphics.strokeLine(at, TOP, at, y(0));
        graphics.setLineDashes();
    }
}
