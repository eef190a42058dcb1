package digitpad.training;

import digitpad.text.UserException;

/** The training has diverged: its loss is no number any more, or what it had learned is lost. */
final class TrainingDivergedException extends UserException {
    private static final long serialVersionUID = 1L;

    TrainingDivergedException(String sentence) {
        super(sentence);
    }
}
