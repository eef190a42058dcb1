package digitpad.ui.evaluate;

import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import java.util.List;

/**
 * An image that was changed, and how the models read it.
 *
 * @param label the true digit, 0 to 9
 * @param predictions one of each model
 */
record DisturbedSample(int label, DigitImage image, List<Prediction> predictions) {
    DisturbedSample {
        predictions = List.copyOf(predictions);
    }
}
