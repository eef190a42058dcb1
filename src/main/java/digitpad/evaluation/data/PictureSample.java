package digitpad.evaluation.data;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import java.util.Optional;

/**
 * A single image that belongs to no dataset.
 *
 * @param label the true digit, 0 to 9
 * @param image the network's input
 */
public record PictureSample(int label, DigitImage image) implements EvaluationSample {
    @Override
    public Optional<Ink> strokes() {
        return Optional.empty();
    }
}
