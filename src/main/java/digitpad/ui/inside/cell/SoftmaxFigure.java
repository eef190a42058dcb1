package digitpad.ui.inside.cell;

import digitpad.explanation.Dropout;
import digitpad.explanation.Inspection;
import digitpad.explanation.SoftmaxCell;
import digitpad.explanation.Topic;
import digitpad.text.Messages;
import javafx.scene.paint.Color;

/** The arithmetic of the softmax: the ten terms, and the quotient that is the digit's probability. */
final class SoftmaxFigure implements Figure {
    private static final Messages TEXT = Messages.of(SoftmaxFigure.class);
    private static final double EQUATIONS_HEIGHT = 74;
    private static final double LABELS_HEIGHT = 34;

    private final Selection selection;

    SoftmaxFigure(Selection selection) {
        this.selection = selection;
    }

    @Override
    public String title() {
        return TEXT.get("cell.softmax", selection.cellRef().map());
    }

    @Override
    public Topic topic() {
        return Topic.SOFTMAX;
    }

    @Override
    public void draw(FigurePainter painter, double width, double height) {
        SoftmaxCell cell = cell();
        double baseline = height - EQUATIONS_HEIGHT - 14;
        painter.caption(TEXT.get("softmax.terms"), 0, 0);
        bars(painter, cell, baseline, width);
        equations(painter, cell, baseline + 22, width);
    }

    private static void bars(FigurePainter painter, SoftmaxCell cell, double baseline, double width) {
        Color muted = painter.palette().text();
        double pitch = Math.min(58, width / cell.terms().length);
        double maxBarHeight = baseline - LABELS_HEIGHT;
        for (int digit = 0; digit < cell.terms().length; digit++) {
            boolean isShownDigit = digit == cell.digit();
            Color color = isShownDigit ? painter.palette().ink() : muted;
            double x = digit * pitch;
            double barHeight = Math.max(1, cell.terms()[digit] * maxBarHeight);
            painter.graphics().setFill(isShownDigit ? painter.palette().training() : muted.deriveColor(0, 1, 1, 0.55));
            painter.graphics().fillRect(x, baseline - barHeight, pitch - 10, barHeight);
            painter.smallText(
                    TEXT.get("softmax.term", cell.terms()[digit]), x, baseline - barHeight - 15, pitch - 6, color);
            painter.smallText(Integer.toString(digit), x + pitch / 2 - 9, baseline + 3, pitch, color);
        }
    }

    private static void equations(FigurePainter painter, SoftmaxCell cell, double y, double width) {
        painter.equation(
                TEXT.get("softmax.quotient", cell.terms()[cell.digit()], cell.sum(), cell.probability()),
                0,
                y,
                width,
                painter.palette().ink());
        painter.paragraph(logit(cell), 0, y + 26, width, painter.palette().text());
    }

    private static String logit(SoftmaxCell cell) {
        return cell.outputs().length == 1
                ? TEXT.get("softmax.logit", cell.logit(), cell.temperature(), cell.maxScaledLogit())
                : TEXT.get(
                        "softmax.logit.paired",
                        cell.logit(),
                        cell.temperature(),
                        cell.maxScaledLogit(),
                        cell.outputs()[0],
                        cell.outputs()[1]);
    }

    /** Returns the softmax that gives the shown probabilities: with dropout, if it is applied. */
    private SoftmaxCell cell() {
        Inspection inspection = selection.inspection();
        var model = inspection.structure().model();
        return SoftmaxCell.of(
                model.architecture().outputs(),
                inspection
                        .dropout()
                        .map(Dropout::logits)
                        .orElse(inspection.activations().logits()),
                model.calibration().temperature(),
                selection.cellRef().map());
    }
}
