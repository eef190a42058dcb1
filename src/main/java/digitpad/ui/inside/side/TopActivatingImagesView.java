package digitpad.ui.inside.side;

import digitpad.explanation.CellRegion;
import digitpad.explanation.TopActivatingImages;
import digitpad.image.DigitImage;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Images that excite a map, with the part that the most excited cell could see. */
final class TopActivatingImagesView extends CanvasRegion {
    private static final int ACROSS = 4;
    private static final double GAP = 4;

    private final ObservableValue<Palette> palette;
    private List<TopActivatingImages.ActivatingImage> shown = List.of();

    TopActivatingImagesView(ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.palette = palette;
        setId("exciting");
        setMinSize(80, 60);
        setPrefHeight(84);
        palette.subscribe(this::requestLayout);
    }

    void show(List<TopActivatingImages.ActivatingImage> images) {
        if (!images.equals(shown)) {
            shown = images;
            requestLayout();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        int down = (TopActivatingImages.MAX_PER_MAP + ACROSS - 1) / ACROSS;
        double side = Math.floor(Math.min((getWidth() + GAP) / ACROSS, (getHeight() + GAP) / down) - GAP);
        for (int i = 0; i < shown.size(); i++) {
            int row = i / ACROSS;
            draw(graphics, shown.get(i), i % ACROSS * (side + GAP), row * (side + GAP), side);
        }
    }

    private void draw(
            GraphicsContext graphics, TopActivatingImages.ActivatingImage exciting, double x, double y, double side) {
        double cell = side / DigitImage.SIZE;
        graphics.setFill(Color.BLACK);
        graphics.fillRect(x, y, side, side);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int row = i / DigitImage.SIZE;
            int column = i % DigitImage.SIZE;
            float ink = exciting.image().at(row, column);
            if (ink > 0) {
                graphics.setFill(Color.gray(ink));
                graphics.fillRect(x + column * cell, y + row * cell, cell + 0.5, cell + 0.5);
            }
        }
        CellRegion field = exciting.receptiveField();
        graphics.setStroke(palette.getValue().training());
        graphics.setLineWidth(1.3);
        graphics.strokeRect(
                x + field.left() * cell, y + field.top() * cell, field.width() * cell, field.height() * cell);
    }
}
