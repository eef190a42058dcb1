package digitpad.ui.train;

import digitpad.model.Model;
import digitpad.training.TrainingResult;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param file where the model was saved; none if that failed
 */
record RunOutcome(TrainingResult result, Model model, Optional<Path> file) {}
