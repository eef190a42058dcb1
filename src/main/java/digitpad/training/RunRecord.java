package digitpad.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * What is known of a run, as it stands in its file.
 *
 * @param format version of the file's form, {@value #FORMAT}
 * @param name what the user calls it, and the model that comes of it
 * @param plan what it is to do
 * @param sources where its material comes from
 * @param created when it was started first, as {@link Instant} prints it
 * @param state how things stand with it
 * @param stepsDone as last recorded
 * @param validationAccuracy as last measured, 0..1; null before
 * @param testAccuracy 0..1; null until the run has ended
 * @param note what the user has written down about it; null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "name", "state", "created", "stepsDone", "validationAccuracy", "testAccuracy", "note"})
public record RunRecord(
        int format,
        String name,
        TrainingPlan plan,
        Sources sources,
        String created,
        State state,
        int stepsDone,
        Double validationAccuracy,
        Double testAccuracy,
        String note) {
    static final int FORMAT = 1;

    /** How things stand with a run. */
    public enum State {
        /** A program is at it, or was when it was killed. */
        RUNNING,
        /** It rests, and can go on. */
        PAUSED,
        /** It was ended early. */
        STOPPED,
        /** All its steps are done. */
        FINISHED,
        /** It diverged, or a fault ended it. */
        FAILED
    }

    /**
     * @throws IllegalArgumentException if something that a run needs is missing
     */
    public RunRecord {
        if (format != FORMAT || name == null || plan == null || sources == null || created == null || state == null) {
            throw new IllegalArgumentException("not a run of format " + FORMAT);
        }
    }

    /** A run that is about to start. */
    static RunRecord of(String name, TrainingPlan plan, Sources sources, Instant now) {
        return new RunRecord(FORMAT, name, plan, sources, now.toString(), State.RUNNING, 0, null, null, null);
    }

    RunRecord in(State other) {
        return new RunRecord(
                format, name, plan, sources, created, other, stepsDone, validationAccuracy, testAccuracy, note);
    }

    RunRecord after(int steps) {
        return new RunRecord(
                format, name, plan, sources, created, state, steps, validationAccuracy, testAccuracy, note);
    }

    RunRecord validated(double accuracy) {
        return new RunRecord(format, name, plan, sources, created, state, stepsDone, accuracy, testAccuracy, note);
    }

    RunRecord tested(double accuracy) {
        return new RunRecord(
                format, name, plan, sources, created, state, stepsDone, validationAccuracy, accuracy, note);
    }

    /** The same under another name. */
    public RunRecord named(String other) {
        return new RunRecord(
                format, other, plan, sources, created, state, stepsDone, validationAccuracy, testAccuracy, note);
    }

    /** The same with another note. */
    public RunRecord noted(String other) {
        return new RunRecord(
                format, name, plan, sources, created, state, stepsDone, validationAccuracy, testAccuracy, other);
    }
}
