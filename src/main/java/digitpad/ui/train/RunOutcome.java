package digitpad.ui.train;

import digitpad.model.Model;
import digitpad.training.TrainingResult;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The outcome of a run.
 *
 * @param file the file of the model; empty if saving failed
 */
record RunOutcome(TrainingResult result, Model model, Optional<Path> file) {}
