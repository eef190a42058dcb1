package digitpad.recognition;

import digitpad.image.DigitImage;
import digitpad.model.ModelInfo;
import java.util.Optional;

/**
 * An answer of the {@link LiveRecognizer}.
 *
 * @param image what the network was given
 * @param prediction what it believes; none of a blank image, or while no model is in use
 * @param model which model answered
 * @param nanos from asking until the answer, normalising included
 */
public record RecognitionResult(
        DigitImage image, Optional<Prediction> prediction, Optional<ModelInfo> model, long nanos) {}
