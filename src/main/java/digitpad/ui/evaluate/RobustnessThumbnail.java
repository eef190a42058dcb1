package digitpad.ui.evaluate;

import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** The curves of one disturbance, small and without labels. */
final class RobustnessThumbnail extends CanvasRegion {
    private static final double MIN_WIDTH = 60;
    private static final double HEIGHT = 46;
    private static final double MARGIN = 3;
    private static final double LINE = 1.5;

    private final Disturbance disturbance;
    private final ObservableValue<List<Robustness>> tested;
    private final ObservableValue<Palette> palette;

    RobustnessThumbnail(
            Disturbance disturbance, ObservableValue<List<Robustness>> tested, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.disturbance = disturbance;
        this.tested = tested;
        this.palette = palette;
        setMinSize(MIN_WIDTH, HEIGHT);
        setPrefHeight(HEIGHT);
        tested.subscribe(now -> requestLayout());
        palette.subscribe(now -> requestLayout());
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        Palette colors = palette.getValue();
        graphics.setStroke(colors.grid());
        graphics.setLineWidth(1);
        for (double share : List.of(0.0, 0.5, 1.0)) {
            double line = Math.round(y(share, height)) + 0.5;
            graphics.strokeLine(0, line, width, line);
        }
        CurvePainter painter = new CurvePainter(
                strength -> MARGIN + strength / disturbance.max() * (width - 2 * MARGIN), share -> y(share, height));
        List<Robustness> models = tested.getValue();
        for (int i = 0; i < models.size(); i++) {
            int index = i;
            CurvePainter.curve(models.get(i), disturbance)
                    .ifPresent(curve -> painter.draw(graphics, curve, ModelColors.of(colors, index), LINE, 0));
        }
    }

    private static double y(double share, double height) {
        return MARGIN + (1 - share) * (height - 2 * MARGIN - 1);
    }
}
