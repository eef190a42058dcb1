package digitpad.ui.inside.cell;

import digitpad.explanation.NormalizationCell;
import digitpad.text.Messages;

/** The steps of batch normalisation, with this cell's numbers. */
final class NormalizationFigure {
    private static final Messages TEXT = Messages.of(NormalizationFigure.class);
    private static final double PITCH = 30;

    private NormalizationFigure() {}

    static void draw(Brush brush, Selection selection, double width) {
        NormalizationCell cell = selection.normalization();
        var ink = brush.palette().ink();
        double y = 2;
        brush.caption(TEXT.get("normalization.steps"), 0, y);
        y += PITCH * 0.8;
        brush.equation(TEXT.get("normalization.input", cell.input()), 0, y, width, ink);
        y += PITCH;
        brush.equation(
                TEXT.get("normalization.standard", cell.input(), cell.mean(), cell.deviation(), cell.standard()),
                0,
                y,
                width,
                ink);
        y += PITCH;
        brush.equation(
                TEXT.get("normalization.scaled", cell.gamma(), cell.standard(), cell.beta(), cell.output()),
                0,
                y,
                width,
                brush.palette().validation());
        y += PITCH;
        brush.sentence(
                TEXT.get("normalization.averages"), 0, y, width, brush.palette().text());
    }
}
