package digitpad.ui.inside.cell;

import digitpad.explanation.Dropout;
import digitpad.explanation.Inspection;
import digitpad.explanation.SoftmaxCell;
import digitpad.explanation.Topic;
import digitpad.text.Messages;
import javafx.scene.paint.Color;

/** The ten terms of the softmax, and the quotient that is the digit's probability. */
final class SoftmaxFigure implements Figure {
    private static final Messages TEXT = Messages.of(SoftmaxFigure.class);
    private static final double EQUATIONS = 74;
    private static final double LABELS = 34;

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
    public void draw(FigurePainter brush, double width, double height) {
        SoftmaxCell cell = cell();
        double base = height - EQUATIONS - 14;
        brush.caption(TEXT.get("softmax.terms"), 0, 0);
        bars(brush, cell, base, width);
        equations(brush, cell, base + 22, width);
    }

    private static void bars(FigurePainter brush, SoftmaxCell cell, double base, double width) {
        Color faint = brush.palette().text();
        double pitch = Math.min(58, width / cell.terms().length);
        double tallest = base - LABELS;
        for (int digit = 0; digit < cell.terms().length; digit++) {
            boolean own = digit == cell.digit();
            Color color = own ? brush.palette().ink() : faint;
            double x = digit * pitch;
            double bar = Math.max(1, cell.terms()[digit] * tallest);
            brush.graphics().setFill(own ? brush.palette().training() : faint.deriveColor(0, 1, 1, 0.55));
            brush.graphics().fillRect(x, base - bar, pitch - 10, bar);
            brush.smallText(TEXT.get("softmax.term", cell.terms()[digit]), x, base - bar - 15, pitch - 6, color);
            brush.smallText(Integer.toString(digit), x + pitch / 2 - 9, base + 3, pitch, color);
        }
    }

    private static void equations(FigurePainter brush, SoftmaxCell cell, double y, double width) {
        brush.equation(
                TEXT.get("softmax.quotient", cell.terms()[cell.digit()], cell.sum(), cell.probability()),
                0,
                y,
                width,
                brush.palette().ink());
        brush.paragraph(logit(cell), 0, y + 26, width, brush.palette().text());
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

    /** The softmax of the probabilities that are shown: under dropout, of those. */
    private SoftmaxCell cell() {
        Inspection seen = selection.inspection();
        var model = seen.structure().model();
        return SoftmaxCell.of(
                model.architecture().outputs(),
                seen.dropout().map(Dropout::logits).orElse(seen.activations().logits()),
                model.calibration().temperature(),
                selection.cellRef().map());
    }
}
