package digitpad.ui.inside.side;

import digitpad.ink.Ink;
import digitpad.ink.InkPiece;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws a small view of the ink, with some pieces of it highlighted. */
final class PieceView extends CanvasRegion {
    private static final Color HIGHLIGHT = Color.web("#ff8a2b");

    private final ObservableValue<Palette> palette;
    private Sheet sheet = Sheet.blank();
    private List<InkPiece> pieces = List.of();

    PieceView(ObservableValue<Palette> palette) {
        super(Area.SQUARE);
        this.palette = palette;
        setId("piece");
        setMinSize(100, 100);
        palette.subscribe(this::requestLayout);
    }

    void show(Sheet drawing, List<InkPiece> highlighted) {
        sheet = drawing;
        pieces = highlighted;
        requestLayout();
    }

    @Override
    protected void draw(GraphicsContext graphics, double side, double height) {
        graphics.setStroke(palette.getValue().grid());
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(0.5, 0.5, side - 1, side - 1, 8, 8);
        graphics.save();
        graphics.scale(side / Ink.PAD_SIZE, side / Ink.PAD_SIZE);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        Color ink = palette.getValue().ink();
        for (Stroke stroke : sheet.ink().strokes()) {
            line(graphics, stroke.points(), stroke.width(), ink.deriveColor(0, 1, 1, 0.8));
        }
        pieces.forEach(piece -> line(graphics, piece.points(), piece.width() + 2, HIGHLIGHT));
        graphics.restore();
    }

    private static void line(GraphicsContext graphics, List<InkPoint> points, double width, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.beginPath();
        graphics.moveTo(points.get(0).x(), points.get(0).y());
        for (InkPoint point : points) {
            graphics.lineTo(point.x(), point.y());
        }
        graphics.stroke();
    }
}
