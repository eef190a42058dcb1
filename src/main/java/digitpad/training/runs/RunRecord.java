package digitpad.training.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.engine.EngineName;
import digitpad.model.ModelName;
import digitpad.model.NetworkComparison;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The record of a run, as in its file.
 *
 * @param format version of the file format, {@value #FORMAT}
 * @param name of the run and of the resulting model
 * @param plan settings of the run
 * @param sources where its training data comes from
 * @param created when it was first started, as {@link Instant} prints it
 * @param state at the last change of the record
 * @param stepsDone steps done, as last recorded
 * @param validationAccuracy as last measured, 0..1; null before the first validation
 * @param testAccuracy 0..1; null until training has ended
 * @param model name of the saved model, or its path if it is not among the user's models; null until it is saved
 * @param note written by the user; null if none
 * @param dataFingerprint of the training data at the start; null in records of versions that did not write it
 * @param engine computes the network; null until training starts, and in records of versions that had only
 *     {@link EngineName#DL4J}
 * @param checkpointsDeleted true if the user deleted the checkpoints to free space; null otherwise
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
        @JsonProperty("learnsFrom") DataFingerprint dataFingerprint,
        EngineName engine,
        Boolean checkpointsDeleted) {

    static final int FORMAT = 1;

    private static final int CHECKSUM_DIGITS = 8;

    /**
     * Identifies training data, to detect whether it has changed.
     *
     * @param images number of images in the training set
     * @param extraSamples number of extra samples
     * @param checksum of all samples, in hexadecimal; null in records of versions that did not write it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataFingerprint(
            int images, @JsonProperty("besides") int extraSamples, String checksum) {
        static DataFingerprint of(TrainingData data) {
            return new DataFingerprint(
                    data.digits().training().count(),
                    data.extraSamples(),
                    HexFormat.of().toHexDigits(data.checksum(), CHECKSUM_DIGITS));
        }

        /** Returns whether the data may be the same; a missing checksum matches any. */
        boolean matches(DataFingerprint other) {
            return images == other.images
                    && extraSamples == other.extraSamples
                    && (checksum == null || other.checksum == null || checksum.equals(other.checksum));
        }
    }

    /** The state of a run. */
    public enum State {
        /** A program is training it, or was killed while doing so. */
        RUNNING,
        /** It is paused and can be resumed. */
        PAUSED,
        /** It was stopped before its end. */
        STOPPED,
        /** Training reached its end: the last step, or an early stopping criterion. */
        FINISHED,
        /** It diverged or ended with an error. */
        FAILED
    }

    /**
     * @throws IllegalArgumentException if a required value is missing, the name is not a valid model name, or the model
     *     contains a NUL character, which no path can
     */
    public RunRecord {
        if (format != FORMAT || name == null || plan == null || sources == null || created == null || state == null) {
            throw new IllegalArgumentException(
                    "invalid run record: another format than " + FORMAT + ", or a value is missing");
        }
        if (!ModelName.isValid(name) || (model != null && model.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("invalid run record: not a valid name, or a NUL character");
        }
    }

    /** Returns the network that the run trains and its recipe, for a comparison. */
    public NetworkComparison.Side network() {
        return new NetworkComparison.Side(
                name, plan.preset().id(), plan.preset().architecture(), plan.recipe());
    }

    /** Returns the record of a new run. */
    static RunRecord of(
            String name, TrainingPlan plan, DataSources sources, DataFingerprint dataFingerprint, Instant now) {
        return new RunRecord(
                FORMAT,
                name,
                plan,
                sources,
                now.toString(),
                State.RUNNING,
                0,
                null,
                null,
                null,
                null,
                dataFingerprint,
                null,
                null);
    }

    RunRecord withState(State other) {
        return with(name, other, stepsDone, validationAccuracy, testAccuracy, model, note);
    }

    /**
     * Returns the record of a run that has been started or resumed: without test accuracy and model of an earlier stop.
     */
    RunRecord started() {
        return with(name, State.RUNNING, stepsDone, validationAccuracy, null, null, note);
    }

    /** Returns the same record with other data sources. */
    RunRecord withSources(DataSources other) {
        return with(other, engine, checkpointsDeleted);
    }

    /** Returns the same record with the engine that computes the network from now on. */
    RunRecord withEngine(EngineName other) {
        return with(sources, other, checkpointsDeleted);
    }

    /** Returns the same record of a run without checkpoints, which cannot be resumed. */
    RunRecord withoutCheckpoints() {
        return with(sources, engine, true);
    }

    private RunRecord with(DataSources newSources, EngineName newEngine, Boolean newCheckpointsDeleted) {
        return new RunRecord(
                format,
                name,
                plan,
                newSources,
                created,
                state,
                stepsDone,
                validationAccuracy,
                testAccuracy,
                model,
                note,
                dataFingerprint,
                newEngine,
                newCheckpointsDeleted);
    }

    /** Returns the engine that computed the run's checkpoints; empty if the run has none. */
    public Optional<EngineName> engineSoFar() {
        return stepsDone == 0 ? Optional.empty() : Optional.of(engine == null ? EngineName.DL4J : engine);
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

    /** Returns whether the run was started with this data; true if the record does not say. */
    public boolean wasStartedWith(TrainingData data) {
        return dataFingerprint == null || dataFingerprint.matches(DataFingerprint.of(data));
    }

    /** Returns whether training reached its end and its model is saved. */
    @JsonIgnore
    public boolean isDone() {
        return state == State.FINISHED && model != null;
    }

    /** Returns whether the user deleted the checkpoints to free space, so that the run cannot be resumed. */
    public boolean hasDeletedCheckpoints() {
        return Boolean.TRUE.equals(checkpointsDeleted);
    }

    private RunRecord with(
            String newName,
            State newState,
            int steps,
            Double validation,
            Double test,
            String newModel,
            String newNote) {
        return new RunRecord(
                format,
                newName,
                plan,
                sources,
                created,
                newState,
                steps,
                validation,
                test,
                newModel,
                newNote,
                dataFingerprint,
                engine,
                checkpointsDeleted);
    }
}
