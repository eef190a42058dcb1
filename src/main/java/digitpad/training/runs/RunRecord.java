package digitpad.training.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.training.batches.TrainingMaterial;
import digitpad.training.plan.Sources;
import digitpad.training.plan.TrainingPlan;
import java.time.Instant;
import java.util.HexFormat;

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
 * @param model what came of it is saved under that name, or, if not among the user's models, in the file of that path;
 *     null until it is
 * @param note what the user has written about it; null if nothing
 * @param learnsFrom what it was begun with; null in records of versions that did not write it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "name", "state", "created", "stepsDone", "validationAccuracy", "testAccuracy", "model"})
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
        String model,
        String note,
        Amount learnsFrom) {

    static final int FORMAT = 1;

    private static final int CHECKSUM_DIGITS = 8;

    /**
     * What there is to learn from.
     *
     * @param images in the training set
     * @param besides digits besides
     * @param checksum of all of it, in hexadecimal; null in records of versions that wrote none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amount(int images, int besides, String checksum) {
        static Amount of(TrainingMaterial material) {
            return new Amount(
                    material.digits().training().count(),
                    material.besides(),
                    HexFormat.of().toHexDigits(material.checksum(), CHECKSUM_DIGITS));
        }

        /** Whether the other is the same, for all that is known. */
        boolean isLike(Amount other) {
            return images == other.images
                    && besides == other.besides
                    && (checksum == null || other.checksum == null || checksum.equals(other.checksum));
        }
    }

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
    static RunRecord of(String name, TrainingPlan plan, Sources sources, Amount learnsFrom, Instant now) {
        return new RunRecord(
                FORMAT, name, plan, sources, now.toString(), State.RUNNING, 0, null, null, null, null, learnsFrom);
    }

    RunRecord in(State other) {
        return with(name, other, stepsDone, validationAccuracy, testAccuracy, model, note);
    }

    /** A program is at it; what came of it when it was stopped before is not what will come of it. */
    RunRecord begun() {
        return with(name, State.RUNNING, stepsDone, validationAccuracy, null, null, note);
    }

    /** What it learns from lies elsewhere now. */
    RunRecord from(Sources other) {
        return new RunRecord(
                format,
                name,
                plan,
                other,
                created,
                state,
                stepsDone,
                validationAccuracy,
                testAccuracy,
                model,
                note,
                learnsFrom);
    }

    RunRecord after(int steps) {
        return with(name, state, steps, validationAccuracy, testAccuracy, model, note);
    }

    RunRecord validated(double accuracy) {
        return with(name, state, stepsDone, accuracy, testAccuracy, model, note);
    }

    RunRecord tested(double accuracy) {
        return with(name, state, stepsDone, validationAccuracy, accuracy, model, note);
    }

    RunRecord savedAs(String saved) {
        return with(name, state, stepsDone, validationAccuracy, testAccuracy, saved, note);
    }

    RunRecord named(String other) {
        return with(other, state, stepsDone, validationAccuracy, testAccuracy, model, note);
    }

    RunRecord noted(String other) {
        return with(
                name,
                state,
                stepsDone,
                validationAccuracy,
                testAccuracy,
                model,
                other.isBlank() ? null : other.strip());
    }

    /** Whether that is what the run was begun with, for all that is known of it. */
    public boolean wasBegunWith(TrainingMaterial material) {
        return learnsFrom == null || learnsFrom.isLike(Amount.of(material));
    }

    /** Whether all its steps are taken and what came of them is saved. */
    @JsonIgnore
    public boolean isDone() {
        return state == State.FINISHED && model != null;
    }

    private RunRecord with(
            String called, State now, int steps, Double validation, Double test, String saved, String remark) {
        return new RunRecord(
                format, called, plan, sources, created, now, steps, validation, test, saved, remark, learnsFrom);
    }
}
