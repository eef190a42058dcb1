package digitpad.ui.train;

import digitpad.image.DigitImage;
import digitpad.text.Messages;
import digitpad.training.batches.SamplePreview;
import digitpad.ui.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A row of training samples, as many as fit, each above its label. */
final class SampleStrip extends Region {
    private static final Messages TEXT = Messages.of(SampleStrip.class);
    private static final double SIDE = 1.5 * DigitImage.SIZE;
    private static final double GAP = 7;
    private static final double LABEL = 17;
    private static final double FONT_SIZE = 11;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<List<SamplePreview.Sample>> samples;
    private final ObservableValue<Palette> palette;

    SampleStrip(ObservableValue<List<SamplePreview.Sample>> samples, ObservableValue<Palette> palette) {
        this.samples = samples;
        this.palette = palette;
        setId("samples");
        getChildren().add(canvas);
        setMinHeight(SIDE + LABEL);
        setPrefHeight(SIDE + LABEL);
        samples.subscribe(this::requestLayout);
        palette.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        graphics.setFont(Font.font(FONT_SIZE));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BOTTOM);
        double left = 0;
        for (SamplePreview.Sample sample : samples.getValue()) {
            if (left + SIDE > getWidth()) {
                break;
            }
            draw(graphics, sample, left);
            left += SIDE + GAP;
        }
    }

    private void draw(GraphicsContext graphics, SamplePreview.Sample sample, double left) {
        graphics.drawImage(toImage(sample.image()), left, 0, SIDE, SIDE);
        graphics.setFill(palette.getValue().text());
        String label =
                sample.label().isPresent() ? Integer.toString(sample.label().getAsInt()) : TEXT.get("samples.nondigit");
        graphics.fillText(label, left + SIDE / 2, SIDE + LABEL);
    }

    private static Image toImage(DigitImage image) {
        WritableImage writable = new WritableImage(DigitImage.SIZE, DigitImage.SIZE);
        PixelWriter pixels = writable.getPixelWriter();
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                pixels.setColor(column, row, Color.gray(image.at(row, column)));
            }
        }
        return writable;
    }
}
