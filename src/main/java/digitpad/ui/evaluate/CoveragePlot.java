package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.CoverageCurve;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;

/** The accuracy if the model may leave its least confident answers open. */
final class CoveragePlot extends UnitPlot {
    private static final int POINTS = 300;
    /** The share of the errors at the bottom of the axis; the first that is large enough is used. */
    private static final double[] SCALES = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5};

    private static final double MOST = 0.99;
    private static final Messages TEXT = Messages.of(CoveragePlot.class);

    /** The curve of each model. */
    private List<List<CoverageCurve.Point>> curves = List.of();

    private List<String> models = List.of();
    private double lowest;

    CoveragePlot(ObservableValue<Optional<ReportContent>> content, ObservableValue<Palette> palette) {
        super(palette, TEXT.get("coverage.share"));
        setId("coverage-plot");
        content.subscribe(now -> now.ifPresent(this::show));
    }

    private void show(ReportContent content) {
        CoverageCurve curve = content.score().coverage();
        curves = Stream.concat(
                        Stream.of(curve),
                        content.comparison().map(both -> both.secondScore().coverage()).stream())
                .map(each -> each.sampled(POINTS))
                .toList();
        models = content.comparison()
                .map(both -> List.of(both.first(), both.second()))
                .orElse(List.of());
        lowest = lowest(curves);
        setAccessibleText(curve.at(MOST)
                .map(point -> TEXT.get("coverage.accessible", point.coverage(), point.accuracy()))
                .orElse(""));
        requestLayout();
    }

    private static double lowest(List<List<CoverageCurve.Point>> curves) {
        double errors = curves.stream()
                .flatMap(List::stream)
                .mapToDouble(point -> 1 - point.accuracy())
                .max()
                .orElse(0);
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
        for (int i = 0; i < curves.size(); i++) {
            graphics.setStroke(ModelColors.of(colors, i));
            graphics.setLineWidth(2);
            drawLine(
                    graphics,
                    curves.get(i).stream()
                            .map(point -> new Point2D(point.coverage(), point.accuracy()))
                            .toList());
        }
        drawKey(graphics, colors, models, false);
    }
}
