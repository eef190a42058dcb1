package digitpad.evaluation.data;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import java.util.Objects;
import java.util.Optional;

/**
 * An image of a dataset.
 *
 * @param images of the dataset
 * @param index of the image among them
 */
public record DatasetSample(LabeledImages images, int index) implements EvaluationSample {
    public DatasetSample {
        Objects.checkIndex(index, images.count());
    }

    @Override
    public int label() {
        return images.label(index);
    }

    @Override
    public DigitImage image() {
        return images.image(index);
    }

    @Override
    public Optional<Ink> strokes() {
        return Optional.empty();
    }
}
