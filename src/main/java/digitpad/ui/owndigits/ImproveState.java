package digitpad.ui.owndigits;

import digitpad.training.finetune.FineTuneResult;
import java.util.Optional;

/** How far fine-tuning on the user's digits is. */
sealed interface ImproveState {
    /** Not started, or canceled. */
    record Idle() implements ImproveState {}

    /**
     * In progress.
     *
     * @param text what is being done
     * @param fraction 0 to 1; negative if it is unknown
     */
    record Working(String text, double fraction) implements ImproveState {}

    /** Ended without a result; the message says why. */
    record Failed(String message) implements ImproveState {}

    /**
     * Ended with a result.
     *
     * @param saved name under which the new model was saved; empty if it was not
     * @param former name of the model that was in use before the new one and can be used again; empty if there is none
     */
    record Finished(FineTuneResult result, Optional<String> saved, Optional<String> former) implements ImproveState {
        /** Returns whether the new model is in use. */
        boolean isInUse() {
            return former.isPresent();
        }
    }
}
