package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.CoverageCurve;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** The accuracy if the model may leave its least confident answers open. */
final class CoveragePlot extends UnitPlot {
    private static final int POINTS = 300;
    /** The share of the errors at the bottom of the axis; the first that is large enough is used. */
    private static final double[] SCALES = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5};

    private static final double MOST = 0.99;
    private static final Messages TEXT = Messages.of(CoveragePlot.class);

    private List<CoverageCurve.Point> points = List.of();
    private double lowest;

    CoveragePlot(ObservableValue<Optional<ReportContent>> content, ObservableValue<Palette> palette) {
        super(palette, TEXT.get("coverage.share"));
        setId("coverage-plot");
        content.subscribe(now -> now.ifPresent(this::show));
    }

    private void show(ReportContent content) {
        CoverageCurve curve = content.score().coverage();
        points = curve.sampled(POINTS);
        lowest = lowest(points);
        setAccessibleText(curve.at(MOST)
                .map(point -> TEXT.get("coverage.accessible", point.coverage(), point.accuracy()))
                .orElse(""));
        requestLayout();
    }

    private static double lowest(List<CoverageCurve.Point> points) {
        double errors =
                points.stream().mapToDouble(point -> 1 - point.accuracy()).max().orElse(0);
        for (double scale : SCALES) {
            if (errors <= scale) {
                return 1 - scale;
            }
        }
        return 0;
    }

    @Override
    double lowest() {
        return lowest;
    }

    @Override
    void drawContent(GraphicsContext graphics, Palette colors) {
        if (points.isEmpty()) {
            return;
        }
        graphics.setStroke(colors.validation());
        graphics.setLineWidth(2);
        graphics.beginPath();
        graphics.moveTo(x(points.get(0).coverage()), y(points.get(0).accuracy()));
        points.forEach(point -> graphics.lineTo(x(point.coverage()), y(point.accuracy())));
        graphics.stroke();
    }
}
