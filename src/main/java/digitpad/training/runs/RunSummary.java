package digitpad.training.runs;

import java.nio.file.Path;

/**
 * A run as listed in the window and on the terminal.
 *
 * @param id the name of its folder
 * @param record its record
 * @param condition derived from the record and whether a program trains it
 * @param inProgress whether a program has it open for training now, even if paused
 * @param stepsSaved steps of the newest checkpoint; 0 if there is none
 * @param folder path of its folder
 */
public record RunSummary(
        String id, RunRecord record, Condition condition, boolean inProgress, int stepsSaved, Path folder) {
    /** The condition of a run. Unlike the recorded state, it distinguishes a running run from a killed one. */
    public enum Condition {
        RUNNING,
        INTERRUPTED,
        PAUSED,
        STOPPED,
        FINISHED,
        FAILED
    }

    /**
     * Reads the summary of a run.
     *
     * @throws digitpad.text.UserException if its record cannot be read
     */
    public static RunSummary of(RunFolder run) {
        RunRecord record = run.record();
        boolean inProgress = run.isInProgress();
        Condition condition = switch (record.state()) {
            case RUNNING -> inProgress ? Condition.RUNNING : Condition.INTERRUPTED;
            case PAUSED -> Condition.PAUSED;
            case STOPPED -> Condition.STOPPED;
            case FINISHED -> Condition.FINISHED;
            case FAILED -> Condition.FAILED;
        };
        return new RunSummary(run.id(), record, condition, inProgress, run.stepsSaved(), run.folder());
    }

    /** Returns whether the window should offer to resume the run: if it can be resumed and has not failed. */
    public boolean shouldOfferResume() {
        return canResume() && condition != Condition.FAILED;
    }

    /**
     * Returns whether the run can be resumed, if need be from its start. A run that failed without a checkpoint cannot:
     * it would fail again. Neither can one whose checkpoints the user deleted.
     */
    public boolean canResume() {
        return !record.isDone()
                && !record.hasDeletedCheckpoints()
                && !inProgress
                && (stepsSaved > 0 || condition != Condition.FAILED);
    }
}
