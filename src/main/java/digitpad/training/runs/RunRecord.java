package digitpad.training.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
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
 * @param dataFingerprint what it was begun with; null in records of versions that did not write it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "name", "state", "created", "stepsDone", "validationAccuracy", "testAccuracy", "model"})
public record RunRecord(
        int format,
        String name,
        TrainingPlan plan,
        DataSources sources,
        String created,
        State state,
        int stepsDone,
        Double validationAccuracy,
        Double testAccuracy,
        String model,
        String note,
        DataFingerprint dataFingerprint) {

    static final int FORMAT = 1;

    private static final int CHECKSUM_DIGITS = 8;

    /**
     * What there is to learn from.
     *
     * @param images in the training set
     * @param extraSamples digits besides
     * @param checksum of all of it, in hexadecimal; null in records of versions that wrote none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataFingerprint(
            int images, @JsonProperty("besides") int extraSamples, String checksum) {
        static DataFingerprint of(TrainingData material) {
            return new DataFingerprint(
                    material.digits().training().count(),
                    material.extraSamples(),
                    HexFormat.of().toHexDigits(material.checksum(), CHECKSUM_DIGITS));
        }

        /** Whether the other is the same, for all that is known. */
        boolean isLike(DataFingerprint other) {
            return images == other.images
                    && extraSamples == other.extraSamples
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
    static RunRecord of(String name, TrainingPlan plan, DataSources sources, DataFingerprint learnsFrom, Instant now) {
        return new RunRecord(
                FORMAT, name, plan, sources, now.toString(), State.RUNNING, 0, null, null, null, null, learnsFrom);
    }

    RunRecord withState(State other) {
        return with(name, other, stepsDone, validationAccuracy, testAccuracy, model, note);
    }

    /** A program is at it; what came of it when it was stopped before is not what will come of it. */
    RunRecord started() {
        return with(name, State.RUNNING, stepsDone, validationAccuracy, null, null, note);
    }

    /** What it learns from lies elsewhere now. */
    RunRecord withSources(DataSources other) {
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
                dataFingerprint);
    }

    RunRecord withStepsDone(int steps) {
        return with(name, state, steps, validationAccuracy, testAccuracy, model, note);
    }

    RunRecord withValidationAccuracy(double accuracy) {
        return with(name, state, stepsDone, accuracy, testAccuracy, model, note);
    }

    RunRecord withTestAccuracy(double accuracy) {
        return with(name, state, stepsDone, validationAccuracy, accuracy, model, note);
    }

    RunRecord withModel(String saved) {
        return with(name, state, stepsDone, validationAccuracy, testAccuracy, saved, note);
    }

    RunRecord withName(String other) {
        return with(other, state, stepsDone, validationAccuracy, testAccuracy, model, note);
    }

    RunRecord withNote(String other) {
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
    public boolean wasStartedWith(TrainingData material) {
        return dataFingerprint == null || dataFingerprint.isLike(DataFingerprint.of(material));
    }

    /** Whether all its steps are taken and what came of them is saved. */
    @JsonIgnore
    public boolean isDone() {
        return state == State.FINISHED && model != null;
    }

    private RunRecord with(
            String called, State now, int steps, Double validation, Double test, String saved, String remark) {
        return new RunRecord(
                format, called, plan, sources, created, now, steps, validation, test, saved, remark, dataFingerprint);
    }
}
