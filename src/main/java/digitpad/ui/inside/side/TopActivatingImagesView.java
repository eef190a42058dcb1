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

/** Draws the images that activate a map most, each with the receptive field of the map's strongest cell. */
final class TopActivatingImagesView extends CanvasRegion {
    private static final int COLUMNS = 4;
    private static final double GAP = 4;

    private final ObservableValue<Palette> palette;
    private List<TopActivatingImages.ActivatingImage> shown = List.of();

    TopActivatingImagesView(ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.palette = palette;
        setId("top-images");
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
        int rows = (TopActivatingImages.MAX_PER_MAP + COLUMNS - 1) / COLUMNS;
        double side = Math.floor(Math.min((getWidth() + GAP) / COLUMNS, (getHeight() + GAP) / rows) - GAP);
        for (int i = 0; i < shown.size(); i++) {
            int row = i / COLUMNS;
            draw(graphics, shown.get(i), i % COLUMNS * (side + GAP), row * (side + GAP), side);
        }
    }

    private void draw(
            GraphicsContext graphics, TopActivatingImages.ActivatingImage activating, double x, double y, double side) {
        double cellSide = side / DigitImage.SIZE;
        graphics.setFill(Color.BLACK);
        graphics.fillRect(x, y, side, side);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int row = i / DigitImage.SIZE;
            int column = i % DigitImage.SIZE;
            float ink = activating.image().at(row, column);
            if (ink > 0) {
                graphics.setFill(Color.gray(ink));
                graphics.fillRect(x + column * cellSide, y + row * cellSide, cellSide + 0.5, cellSide + 0.5);
            }
        }
        CellRegion field = activating.receptiveField();
        graphics.setStroke(palette.getValue().training());
        graphics.setLineWidth(1.3);
        graphics.strokeRect(
                x + field.left() * cellSide,
                y + field.top() * cellSide,
                field.width() * cellSide,
                field.height() * cellSide);
    }
}
