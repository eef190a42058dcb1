package digitpad.ui.draw;

import digitpad.image.DigitImage;
import digitpad.ui.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The network's 28x28 input image, enlarged, with the 20x20 box that the ink fits and its center of mass. */
final class NetworkInputView extends Region {
    /** The side of the view in pixels: 7 per pixel of the image, or 5 in a low window. */
    private static final double SIDE = 7.0 * DigitImage.SIZE;

    private static final double MIN_SIDE = 5.0 * DigitImage.SIZE;

    private static final int BOX = 20;
    private static final double MARK_RADIUS = 4.5;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<DigitImage> image;
    private final ObservableValue<Palette> palette;

    NetworkInputView(ObservableValue<DigitImage> image, ObservableValue<Palette> palette) {
        this.image = image;
        this.palette = palette;
        setId("preview");
        getChildren().add(canvas);
        setMinSize(MIN_SIDE, MIN_SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        image.subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        DigitImage shown = image.getValue();
        double cell = Math.floor(Math.min(getWidth(), getHeight()) / DigitImage.SIZE);
        double side = cell * DigitImage.SIZE;
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.setLayoutX(Math.floor((getWidth() - side) / 2));
        graphics.setFill(Color.BLACK);
        graphics.fillRect(0, 0, side, side);
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                float ink = shown.at(row, column);
                if (ink > 0) {
                    graphics.setFill(Color.gray(ink));
                    graphics.fillRect(column * cell, row * cell, cell, cell);
                }
            }
        }
        shown.inkBox().ifPresent(ink -> {
            double left = (ink.left() + ink.right() + 1 - BOX) / 2.0 * cell;
            double top = (ink.top() + ink.bottom() + 1 - BOX) / 2.0 * cell;
            graphics.setStroke(palette.getValue().training().deriveColor(0, 1, 1, 0.75));
            graphics.setLineWidth(1);
            graphics.setLineDashes(4, 3);
            graphics.strokeRect(left + 0.5, top + 0.5, BOX * cell - 1, BOX * cell - 1);
            graphics.setLineDashes();
        });
        shown.centerOfMass().ifPresent(center -> {
            graphics.setFill(palette.getValue().mark());
            // Pixel i covers the interval from i to i + 1, so its center is at i + 0.5.
            graphics.fillOval(
                    (center.column() + 0.5) * cell - MARK_RADIUS,
                    (center.row() + 0.5) * cell - MARK_RADIUS,
                    2 * MARK_RADIUS,
                    2 * MARK_RADIUS);
        });
    }
}
