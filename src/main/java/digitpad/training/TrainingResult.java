package digitpad.training;

import digitpad.model.Model;
import java.time.Duration;

/**
 * What came of a training.
 *
 * @param model the network, with its scores
 * @param stopReason why it has ended
 * @param elapsed from the first step to the last
 */
public record TrainingResult(Model model, StopReason stopReason, Duration elapsed) {
    /** Whether it came to its end, early or not, by itself. */
    public boolean complete() {
        return stopReason != StopReason.STOPPED;
    }
}
