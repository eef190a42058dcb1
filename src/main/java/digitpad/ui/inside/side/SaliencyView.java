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

/** The drawing as the network sees it, with what each pixel says about a digit over it. */
final class SaliencyView extends CanvasRegion {
    private static final Oklab FOR = Oklab.of(0xff8a2b);
    private static final Oklab AGAINST = Oklab.of(0x4f9bff);

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
        model.inspectionProperty().get().ifPresent(seen -> draw(graphics, seen.image(), model.saliency(), side));
    }

    private static void draw(GraphicsContext graphics, DigitImage image, Optional<Saliency> saliency, double side) {
        double cell = side / DigitImage.SIZE;
        float extent = saliency.map(Saliency::maxAbs).orElse(0f);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int row = i / DigitImage.SIZE;
            int column = i % DigitImage.SIZE;
            float ink = image.at(row, column);
            if (ink > 0) {
                double says = extent == 0 ? 0 : saliency.orElseThrow().pixels()[i] / extent;
                graphics.setFill(FigurePainter.color(colour(ink, says)));
                double left = Math.round(column * cell);
                double top = Math.round(row * cell);
                graphics.fillRect(
                        left, top, Math.round((column + 1) * cell) - left, Math.round((row + 1) * cell) - top);
            }
        }
    }

    /** Ink that says nothing is grey; the more a pixel says, the more of the colour. */
    private static int colour(float ink, double says) {
        Oklab grey = new Oklab(0.25 + 0.42 * ink, 0, 0);
        // The root lets what is said softly be seen too.
        return grey.interpolate(says > 0 ? FOR : AGAINST, Math.sqrt(Math.abs(says)))
                .argb();
    }
}
