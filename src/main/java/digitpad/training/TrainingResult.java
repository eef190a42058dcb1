package digitpad.training;

import digitpad.network.Model;
import java.time.Duration;

/**
 * What came of a training.
 *
 * @param model the network, with its scores
 * @param complete whether all steps were taken; it was stopped otherwise
 * @param elapsed from the first step to the last
 */
public record TrainingResult(Model model, boolean complete, Duration elapsed) {}
