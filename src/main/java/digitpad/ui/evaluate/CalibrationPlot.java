package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ReliabilityBin;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The share of right answers by confidence, as bars. On the dashed line, both are equal. */
final class CalibrationPlot extends UnitPlot {
    /** Below this number of answers, a bar is pale, because chance decides its height. */
    private static final int FEW = 10;

    private static final double OPACITY = 0.65;
    private static final double PALE = 0.25;
    private static final double DOT = 4;
    private static final Font COUNT = Font.font(9.5);
    private static final Messages TEXT = Messages.of(CalibrationPlot.class);

    private List<ReliabilityBin> bins = List.of();
    private Optional<ModelComparison> comparison = Optional.empty();

    CalibrationPlot(ObservableValue<Optional<ReportContent>> content, ObservableValue<Palette> palette) {
        super(palette, TEXT.get("calibration.confidence"));
        setId("calibration-plot");
        content.subscribe(now -> now.ifPresent(this::show));
    }

    private void show(ReportContent content) {
        bins = content.score().reliability().bins();
        comparison = content.comparison();
        setAccessibleText(TEXT.get("calibration.accessible", content.score().calibrationError()));
        requestLayout();
    }

    @Override
    double lowest() {
        return 0;
    }

    @Override
    void drawContent(GraphicsContext graphics, Palette colors) {
        comparison.ifPresentOrElse(both -> drawLines(graphics, colors, both), () -> drawBars(graphics, colors));
        graphics.setStroke(colors.text());
        graphics.setLineWidth(1);
        graphics.setLineDashes(4, 4);
        graphics.strokeLine(x(0), y(0), x(1), y(1));
        graphics.setLineDashes();
    }

    private void drawBars(GraphicsContext graphics, Palette colors) {
        for (ReliabilityBin bin : bins) {
            if (bin.count() > 0) {
                graphics.setFill(colors.training().deriveColor(0, 1, 1, bin.count() < FEW ? PALE : OPACITY));
                double top = y(bin.accuracy());
                double width = x(bin.to()) - x(bin.from()) - 2;
                graphics.fillRect(x(bin.from()) + 1, top, width, y(0) - top);
                drawCount(graphics, colors, bin, width);
            }
        }
    }

    /** Writes the number of answers at the foot of a bar, where no other bar or line is. */
    private void drawCount(GraphicsContext graphics, Palette colors, ReliabilityBin bin, double width) {
        graphics.setFill(colors.ink());
        graphics.setFont(COUNT);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(TEXT.get("calibration.count", bin.count()), x((bin.from() + bin.to()) / 2), y(0) - 3, width);
    }

    /** Draws a line for each model, because bars would cover each other. Dots of few answers are pale. */
    private void drawLines(GraphicsContext graphics, Palette colors, ModelComparison both) {
        drawLine(graphics, ModelColors.of(colors, 0), bins);
        drawLine(
                graphics,
                ModelColors.of(colors, 1),
                both.secondScore().reliability().bins());
        drawKey(graphics, colors, List.of(both.first(), both.second()), true);
    }

    private void drawLine(GraphicsContext graphics, Color color, List<ReliabilityBin> all) {
        List<ReliabilityBin> filled =
                all.stream().filter(bin -> bin.count() > 0).toList();
        graphics.setStroke(color.deriveColor(0, 1, 1, OPACITY));
        graphics.setLineWidth(2);
        drawLine(
                graphics,
                filled.stream()
                        .map(bin -> new Point2D(bin.confidence(), bin.accuracy()))
                        .toList());
        for (ReliabilityBin bin : filled) {
            graphics.setFill(color.deriveColor(0, 1, 1, bin.count() < FEW ? PALE : 1));
            graphics.fillOval(x(bin.confidence()) - DOT, y(bin.accuracy()) - DOT, 2 * DOT, 2 * DOT);
        }
    }
}
