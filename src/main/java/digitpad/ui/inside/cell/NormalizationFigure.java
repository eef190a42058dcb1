package digitpad.ui.inside.cell;

import digitpad.explanation.Normalization;
import digitpad.explanation.NormalizationCell;
import digitpad.explanation.Window;
import digitpad.text.Messages;
import java.util.List;

/** The steps of batch normalisation, with this cell's numbers. */
final class NormalizationFigure extends LayerFigure<Normalization> {
    private static final Messages TEXT = Messages.of(NormalizationFigure.class);
    private static final double PITCH = 30;

    NormalizationFigure(Selection selection, Normalization layer) {
        super(selection, layer);
    }

    @Override
    public Topic topic() {
        return Topic.NORMALIZATION;
    }

    @Override
    public List<CellInput> inputs() {
        return List.of(new CellInput(spot().map(), Window.of(spot().row(), spot().column()), false));
    }

    @Override
    public void draw(Brush brush, double width, double height) {
        NormalizationCell cell = NormalizationCell.of(layer(), below(), spot().map(), spot().row(), spot().column());
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
