package digitpad.training;

import digitpad.model.Model;
import java.time.Duration;

/**
 * What came of a training.
 *
 * @param model the network, with its scores
 * @param ending why it has ended
 * @param elapsed from the first step to the last
 */
public record TrainingResult(Model model, Ending ending, Duration elapsed) {
    /** Whether it came to its end, early or not, by itself. */
    public boolean complete() {
        return ending != Ending.STOPPED;
    }
}
