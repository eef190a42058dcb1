package digitpad.training.runs;

import java.nio.file.Path;

/**
 * A run in a list.
 *
 * @param id the name of its folder
 * @param record what is recorded of it
 * @param condition how things stand with it
 * @param inProgress whether a program is at it now, be it resting
 * @param stepsSaved how many steps it has checkpoints of; 0 if there is none
 * @param folder where it is
 */
public record RunSummary(
        String id, RunRecord record, Condition condition, boolean inProgress, int stepsSaved, Path folder) {
    /** How things stand with a run; other than its record, it tells one that is trained from one that was killed. */
    public enum Condition {
        RUNNING,
        INTERRUPTED,
        PAUSED,
        STOPPED,
        FINISHED,
        FAILED
    }

    /**
     * Looks at a run.
     *
     * @throws digitpad.text.UserException if it cannot be read
     */
    public static RunSummary of(RunFolder run) {
        RunRecord known = run.record();
        boolean underWay = run.isInProgress();
        Condition condition = switch (known.state()) {
            case RUNNING -> underWay ? Condition.RUNNING : Condition.INTERRUPTED;
            case PAUSED -> Condition.PAUSED;
            case STOPPED -> Condition.STOPPED;
            case FINISHED -> Condition.FINISHED;
            case FAILED -> Condition.FAILED;
        };
        return new RunSummary(run.id(), known, condition, underWay, run.stepsSaved(), run.folder());
    }

    /** Whether it was broken off, and would rather be gone on with than forgotten: not if it has diverged. */
    public boolean shouldOfferResume() {
        return canResume() && condition != Condition.FAILED;
    }

    /**
     * Whether it can go on where it stands, be that its beginning; one that has diverged from there would do so again.
     */
    public boolean canResume() {
        return !record.isDone() && !inProgress && (stepsSaved > 0 || condition != Condition.FAILED);
    }
}
