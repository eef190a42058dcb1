package digitpad.recognition;

import digitpad.image.DigitImage;
import digitpad.model.ModelInfo;
import java.util.Optional;

/**
 * An answer of the {@link LiveRecognizer}.
 *
 * @param image input of the network
 * @param prediction for the image; empty if the image is blank or no model is in use
 * @param model that answered; empty if none is in use
 * @param nanos time from question to answer, including normalization of the image
 */
public record RecognitionResult(
        DigitImage image, Optional<Prediction> prediction, Optional<ModelInfo> model, long nanos) {}
