package digitpad.evaluation.data;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import java.util.Optional;

/**
 * A digit of pen strokes, whose image is normalized like strokes drawn on the pad.
 *
 * @param label the true digit, 0 to 9
 * @param ink the strokes
 */
public record InkSample(int label, Ink ink) implements EvaluationSample {
    @Override
    public DigitImage image() {
        return InkNormalizer.normalize(new Sheet(Optional.empty(), ink), StrokeWidth.LIKE_MNIST);
    }

    @Override
    public Optional<Ink> strokes() {
        return Optional.of(ink);
    }
}
