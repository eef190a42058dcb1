package digitpad.training.finetune;

import digitpad.model.Model;
import java.time.Duration;

/**
 * What fine-tuning has achieved.
 *
 * @param source name of the model that was fine-tuned
 * @param model the fine-tuned model, calibrated and not saved yet
 * @param dataset name of the dataset
 * @param validation on the validation images, which fine-tuning did not use
 * @param sourceMayKnowValidation whether the former model may have been trained on the validation images
 * @param trainedOn on the own digits that were trained on
 * @param heldOut on the own digits that were held out
 * @param elapsed the time of the training steps
 */
public record FineTuneResult(
        String source,
        Model model,
        String dataset,
        CorrectCount validation,
        boolean sourceMayKnowValidation,
        CorrectCount trainedOn,
        CorrectCount heldOut,
        Duration elapsed) {
    /** How far the validation accuracy may fall: 0.1 point. */
    public static final double TOLERATED_LOSS = 0.001;

    /** Returns whether the model should be used: its validation accuracy falls by at most 0.1 point. */
    public boolean isKept() {
        return validation.loss() <= TOLERATED_LOSS;
    }
}
