package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import digitpad.image.DigitImage;
import digitpad.text.Messages;

/** A pixel of the input and its neighbours. */
final class PixelFigure implements Figure {
    private static final Messages TEXT = Messages.of(PixelFigure.class);
    private static final int SIDE = 7;
    /** Rows above and columns left of the pixel. */
    private static final int MIDDLE = SIDE / 2;

    private static final double LARGEST_CELL = 28;

    private final Selection selection;

    PixelFigure(Selection selection) {
        this.selection = selection;
    }

    @Override
    public String title() {
        return TEXT.get(
                "cell.pixel", selection.cellRef().row(), selection.cellRef().column());
    }

    @Override
    public Topic topic() {
        return Topic.INPUT;
    }

    @Override
    public void draw(FigurePainter brush, double width, double height) {
        double cell = Math.min(LARGEST_CELL, (height - FigurePainter.CAPTION_HEIGHT) / SIDE);
        brush.caption(TEXT.get("pixel.caption"), 0, 0);
        brush.grid(neighbours(), SIDE, 0, FigurePainter.CAPTION_HEIGHT, cell, ColorMap.INK, 1);
        brush.frame(
                MIDDLE * cell,
                FigurePainter.CAPTION_HEIGHT + MIDDLE * cell,
                cell,
                brush.palette().training());
        double x = SIDE * cell + 28;
        brush.equation(
                TEXT.get("pixel.value", selection.value()),
                x,
                FigurePainter.CAPTION_HEIGHT + SIDE * cell / 2 - 26,
                width - x,
                brush.palette().ink());
        brush.paragraph(
                TEXT.get("pixel.meaning"),
                x,
                FigurePainter.CAPTION_HEIGHT + SIDE * cell / 2 + 2,
                width - x,
                brush.palette().text());
    }

    private float[] neighbours() {
        DigitImage image = selection.inspection().image();
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int row = selection.cellRef().row() - MIDDLE + i / SIDE;
            int column = selection.cellRef().column() - MIDDLE + i % SIDE;
            boolean inside = row >= 0 && row < DigitImage.SIZE && column >= 0 && column < DigitImage.SIZE;
            values[i] = inside ? image.at(row, column) : 0;
        }
        return values;
    }
}
