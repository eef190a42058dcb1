package digitpad.ui.inside.cell;

import digitpad.explanation.SoftmaxCell;
import digitpad.text.Messages;
import javafx.scene.paint.Color;

/** The ten terms of the softmax, and the quotient that is the digit's probability. */
final class SoftmaxFigure {
    private static final Messages TEXT = Messages.of(SoftmaxFigure.class);
    private static final double EQUATIONS = 74;
    private static final double LABELS = 34;

    private SoftmaxFigure() {}

    static void draw(Brush brush, Selection selection, double width, double height) {
        SoftmaxCell cell = selection.softmax();
        Color ink = brush.palette().ink();
        Color faint = brush.palette().text();
        double pitch = Math.min(58, width / cell.terms().length);
        double base = height - EQUATIONS - 14;
        double tallest = base - LABELS;
        brush.caption(TEXT.get("softmax.terms"), 0, 0);
        for (int digit = 0; digit < cell.terms().length; digit++) {
            boolean own = digit == cell.digit();
            double x = digit * pitch;
            double bar = Math.max(1, cell.terms()[digit] * tallest);
            brush.graphics().setFill(own ? brush.palette().training() : faint.deriveColor(0, 1, 1, 0.55));
            brush.graphics().fillRect(x, base - bar, pitch - 10, bar);
            brush.line(TEXT.get("softmax.term", cell.terms()[digit]), x, base - bar - 15, pitch - 6, own ? ink : faint);
            brush.line(Integer.toString(digit), x + pitch / 2 - 9, base + 3, pitch, own ? ink : faint);
        }
        double y = base + 22;
        brush.equation(
                TEXT.get("softmax.quotient", cell.terms()[cell.digit()], cell.sum(), cell.probability()),
                0,
                y,
                width,
                ink);
        brush.sentence(
                cell.outputs().length == 1
                        ? TEXT.get("softmax.logit", cell.logit(), cell.temperature(), cell.greatest())
                        : TEXT.get(
                                "softmax.logit.paired",
                                cell.logit(),
                                cell.temperature(),
                                cell.greatest(),
                                cell.outputs()[0],
                                cell.outputs()[1]),
                0,
                y + 26,
                width,
                faint);
    }
}
