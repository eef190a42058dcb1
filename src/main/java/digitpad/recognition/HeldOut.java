package digitpad.recognition;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import java.util.List;

/**
 * Digits that a network was not trained on.
 *
 * @param images of the dataset
 * @param strokes digits of stroke files, normalized like strokes drawn on the pad; may be empty
 */
public record HeldOut(LabeledImages images, List<DigitImage> strokes) {
    public HeldOut {
        strokes = List.copyOf(strokes);
    }

    /** Returns digits with only the images of a dataset. */
    public static HeldOut of(LabeledImages images) {
        return new HeldOut(images, List.of());
    }
}
