package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ReliabilityBin;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** The share of right answers by confidence, as bars. On the dashed line, both are equal. */
final class CalibrationPlot extends UnitPlot {
    /** Below this number of answers, a bar is pale, because chance decides its height. */
    private static final int FEW = 10;

    private static final double OPACITY = 0.65;
    private static final double PALE = 0.25;
    private static final Messages TEXT = Messages.of(CalibrationPlot.class);

    private List<ReliabilityBin> bins = List.of();

    CalibrationPlot(ObservableValue<Optional<ReportContent>> content, ObservableValue<Palette> palette) {
        super(palette, TEXT.get("calibration.confidence"));
        setId("calibration-plot");
        content.subscribe(now -> now.ifPresent(this::show));
    }

    private void show(ReportContent content) {
        bins = content.score().reliability().bins();
        setAccessibleText(TEXT.get("calibration.accessible", content.score().calibrationError()));
        requestLayout();
    }

    @Override
    double lowest() {
        return 0;
    }

    @Override
    void drawContent(GraphicsContext graphics, Palette colors) {
        for (ReliabilityBin bin : bins) {
            if (bin.count() > 0) {
                graphics.setFill(colors.training().deriveColor(0, 1, 1, bin.count() < FEW ? PALE : OPACITY));
                double top = y(bin.accuracy());
                graphics.fillRect(x(bin.from()) + 1, top, x(bin.to()) - x(bin.from()) - 2, y(0) - top);
            }
        }
        graphics.setStroke(colors.text());
        graphics.setLineDashes(4, 4);
        graphics.strokeLine(x(0), y(0), x(1), y(1));
        graphics.setLineDashes();
    }
}
