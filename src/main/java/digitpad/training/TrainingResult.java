package digitpad.training;

import digitpad.model.Model;
import java.time.Duration;

/**
 * The result of training.
 *
 * @param model the trained network, without scores if the run skipped them
 * @param stopReason why training ended
 * @param elapsed time of training, without pauses
 */
public record TrainingResult(Model model, StopReason stopReason, Duration elapsed) {
    /**
     * Returns whether training reached its end (the last step, or an early stopping criterion) instead of being
     * stopped.
     */
    public boolean complete() {
        return stopReason != StopReason.STOPPED;
    }
}
