package digitpad.training;

import digitpad.text.UserException;

/** Thrown when training has diverged: the loss is not finite, or the network has lost what it had learned. */
final class TrainingDivergedException extends UserException {
    private static final long serialVersionUID = 1L;

    TrainingDivergedException(String message) {
        super(message);
    }
}
