package digitpad.ui.inside.side;

import digitpad.explanation.Saliency;
import digitpad.image.DigitImage;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import digitpad.ui.inside.cell.FigurePainter;
import digitpad.ui.inside.cell.Oklab;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the input image, with the saliency of each pixel as its color. */
final class SaliencyView extends CanvasRegion {
    private static final Oklab SUPPORTS = Oklab.of(0xff8a2b);
    private static final Oklab OPPOSES = Oklab.of(0x4f9bff);

    private final ExplanationViewModel model;

    SaliencyView(ExplanationViewModel model, ObservableValue<Palette> palette) {
        super(Area.SQUARE);
        this.model = model;
        setId("saliency");
        setMinSize(100, 100);
        model.inspectionProperty().addListener((property, before, now) -> requestLayout());
        model.explanationProperty().addListener((property, before, now) -> requestLayout());
        model.methodProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
    }

    @Override
    protected void draw(GraphicsContext graphics, double side, double height) {
        graphics.setFill(Color.BLACK);
        graphics.fillRoundRect(0, 0, side, side, 8, 8);
        model.inspectionProperty()
                .get()
                .ifPresent(inspection -> draw(graphics, inspection.image(), model.saliency(), side));
    }

    private static void draw(GraphicsContext graphics, DigitImage image, Optional<Saliency> saliency, double side) {
        double cellSide = side / DigitImage.SIZE;
        float maxAbs = saliency.map(Saliency::maxAbs).orElse(0f);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int row = i / DigitImage.SIZE;
            int column = i % DigitImage.SIZE;
            float ink = image.at(row, column);
            if (ink > 0) {
                double saliencyShare = maxAbs == 0 ? 0 : saliency.orElseThrow().pixels()[i] / maxAbs;
                graphics.setFill(FigurePainter.color(color(ink, saliencyShare)));
                double left = Math.round(column * cellSide);
                double top = Math.round(row * cellSide);
                graphics.fillRect(
                        left, top, Math.round((column + 1) * cellSide) - left, Math.round((row + 1) * cellSide) - top);
            }
        }
    }

    /** Returns the color of a pixel: gray for no saliency, more orange or blue the larger its absolute value is. */
    private static int color(float ink, double saliencyShare) {
        Oklab gray = new Oklab(0.25 + 0.42 * ink, 0, 0);
        // The square root makes small saliencies visible.
        return gray.interpolate(saliencyShare > 0 ? SUPPORTS : OPPOSES, Math.sqrt(Math.abs(saliencyShare)))
                .argb();
    }
}
