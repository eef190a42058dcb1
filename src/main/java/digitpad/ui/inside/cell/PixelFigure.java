package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import digitpad.image.DigitImage;
import digitpad.text.Messages;

/** A pixel of the input and its neighbors. */
final class PixelFigure implements Figure {
    private static final Messages TEXT = Messages.of(PixelFigure.class);
    private static final int SIDE = 7;
    /** Number of rows above the pixel, and of columns to its left. */
    private static final int MIDDLE = SIDE / 2;

    private static final double MAX_CELL_SIDE = 28;

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
    public void draw(FigurePainter painter, double width, double height) {
        double cellSide = Math.min(MAX_CELL_SIDE, (height - FigurePainter.CAPTION_HEIGHT) / SIDE);
        painter.caption(TEXT.get("pixel.caption"), 0, 0);
        painter.grid(neighbors(), SIDE, 0, FigurePainter.CAPTION_HEIGHT, cellSide, ColorMap.INK, 1);
        painter.frame(
                MIDDLE * cellSide,
                FigurePainter.CAPTION_HEIGHT + MIDDLE * cellSide,
                cellSide,
                painter.palette().training());
        double x = SIDE * cellSide + 28;
        painter.equation(
                TEXT.get("pixel.value", selection.value()),
                x,
                FigurePainter.CAPTION_HEIGHT + SIDE * cellSide / 2 - 26,
                width - x,
                painter.palette().ink());
        painter.paragraph(
                TEXT.get("pixel.meaning"),
                x,
                FigurePainter.CAPTION_HEIGHT + SIDE * cellSide / 2 + 2,
                width - x,
                painter.palette().text());
    }

    private float[] neighbors() {
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
