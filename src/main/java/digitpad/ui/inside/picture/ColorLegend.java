package digitpad.ui.inside.picture;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The legend of the colors of activations. */
public final class ColorLegend extends Region {
    private static final Messages TEXT = Messages.of(ColorLegend.class);
    private static final double BAR_HEIGHT = 8;
    private static final double HEIGHT = 28;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;

    public ColorLegend(ObservableValue<Palette> palette) {
        this.palette = palette;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
        palette.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        canvas.setWidth(Math.max(1, width));
        canvas.setHeight(HEIGHT);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, HEIGHT);
        for (int x = 0; x < width; x++) {
            graphics.setFill(FigurePainter.color(ColorMap.ACTIVATIONS.argb(2.0 * x / width - 1)));
            graphics.fillRect(x, 0, 1, BAR_HEIGHT);
        }
        graphics.setFill(palette.getValue().text());
        graphics.setFont(Font.font(10.5));
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(TEXT.get("legend.negative"), 0, BAR_HEIGHT + 4);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(TEXT.get("legend.zero"), width / 2, BAR_HEIGHT + 4);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(TEXT.get("legend.positive"), width, BAR_HEIGHT + 4);
    }
}
