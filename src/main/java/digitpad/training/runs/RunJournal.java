package digitpad.training.runs;

import digitpad.engine.EngineName;
import digitpad.files.FailureReason;
import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Saves a run while it trains: measurements, checkpoints, state and result. Failures here do not end training. Used
 * only by the training thread.
 */
public final class RunJournal implements AutoCloseable {
    private static final Messages TEXT = Messages.of(RunJournal.class);

    private final RunFolder run;
    private final Consumer<String> warnings;
    private final RunLock lock;
    private Optional<Checkpoint> start;
    private boolean checkpointTaken;
    private final History earlierHistory;
    private HistoryWriter history;
    private double validation = Double.NaN;
    private int stepsSaved;
    private boolean warned;

    /**
     * Opens and locks a run.
     *
     * @param warnings receives one message when something cannot be written
     * @throws UserException if the run is being trained, or cannot be read or written
     */
    public RunJournal(RunFolder run, Consumer<String> warnings) {
        this.run = run;
        this.warnings = warnings;
        lock = RunLock.acquire(run);
        try {
            lock.warning().ifPresent(warnings);
            run.deletePartialFiles();
            start = run.newestCheckpoint();
            start.ifPresent(checkpoint -> run.checkpoints().setAsideNewerThan(checkpoint.stepsDone()));
            stepsSaved = start.map(Checkpoint::stepsDone).orElse(0);
            // Measurements after the checkpoint will be repeated.
            earlierHistory = run.history().upTo(stepsSaved);
            run.write(earlierHistory);
            run.update(RunRecord::started);
            history = run.openHistoryWriter();
        } catch (IOException e) {
            lock.close();
            throw new UserException(TEXT.get("run.unwritable", run.id(), FailureReason.of(e)), e);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Returns the checkpoint to resume from; empty for a new run. The journal then drops it, because it is large: with
     * the state of Adam, three times the network.
     *
     * @throws IllegalStateException on a second call
     */
    public Optional<Checkpoint> takeCheckpoint() {
        if (checkpointTaken) {
            throw new IllegalStateException("the checkpoint was already taken");
        }
        checkpointTaken = true;
        Optional<Checkpoint> taken = start;
        start = Optional.empty();
        return taken;
    }

    /** Returns the measurements up to that checkpoint. */
    public History earlierHistory() {
        return earlierHistory;
    }

    /** Returns the steps of the newest checkpoint, which a crash would not lose. */
    public int stepsSaved() {
        return stepsSaved;
    }

    /** Returns the steps of the newest sound checkpoint; empty if there is none. */
    public OptionalInt soundCheckpointSteps() {
        return run.checkpoints().newestSoundSteps();
    }

    /** Adds a measurement to the run's history. */
    public void add(Measurement measurement) {
        if (measurement.measure() == Measure.VALIDATION_ACCURACY) {
            validation = measurement.value();
        }
        attempt(() -> history.add(measurement));
    }

    /** Writes buffered measurements to the history file, so that they survive a kill. */
    public void flush() {
        attempt(history::flush);
    }

    /**
     * Saves a checkpoint.
     *
     * @param doubtful whether training may be diverging
     * @param state the run's state after the save
     */
    public void save(Checkpoint checkpoint, boolean doubtful, RunRecord.State state) {
        attempt(() -> {
            history.sync();
            run.checkpoints().save(checkpoint, doubtful);
            stepsSaved = checkpoint.stepsDone();
            run.update(record -> {
                RunRecord updated = record.withStepsDone(checkpoint.stepsDone()).withState(state);
                return Double.isNaN(validation) ? updated : updated.withValidationAccuracy(validation);
            });
        });
    }

    /**
     * Records the engine that computes the network from now on, and warns if another one computed it so far.
     *
     * @param engine of the network
     */
    public void computedBy(EngineName engine) {
        attempt(() -> {
            Optional<EngineName> before = run.record().engineSoFar();
            before.filter(other -> other != engine)
                    .ifPresent(
                            other -> warnings.accept(TEXT.get("run.engine", run.id(), other.title(), engine.title())));
            run.update(record -> record.withEngine(engine));
        });
    }

    /** Records that the run continues after a pause. */
    public void resumed() {
        attempt(() -> run.update(record -> record.withState(RunRecord.State.RUNNING)));
    }

    /**
     * Records the end of the run.
     *
     * @param model the resulting model with the scores that were computed
     * @param complete whether training reached its end instead of being stopped
     */
    public void ended(ModelInfo model, boolean complete) {
        attempt(() -> run.update(record -> {
            RunRecord ended = record.withState(complete ? RunRecord.State.FINISHED : RunRecord.State.STOPPED)
                    .withStepsDone(model.training().stepsDone());
            if (model.validationAccuracy().isPresent()) {
                ended = ended.withValidationAccuracy(model.validationAccuracy().getAsDouble());
            }
            return model.testAccuracy().isPresent()
                    ? ended.withTestAccuracy(model.testAccuracy().getAsDouble())
                    : ended;
        }));
    }

    /** Records that the run has failed. */
    public void failed() {
        attempt(() -> run.update(record -> record.withState(RunRecord.State.FAILED)));
    }

    /** Records that the run has diverged; it would be resumed from its newest sound checkpoint. */
    public void diverged() {
        attempt(() -> {
            run.checkpoints().deleteDoubtful();
            run.update(record -> record.withState(RunRecord.State.FAILED).withStepsDone(run.stepsSaved()));
        });
    }

    @Override
    public void close() {
        try {
            attempt(history::close);
        } finally {
            lock.close();
        }
    }

    private interface FileAction {
        void run() throws IOException;
    }

    private void attempt(FileAction action) {
        try {
            action.run();
        } catch (IOException e) {
            warnOnce(TEXT.get("run.unwritable", run.id(), FailureReason.of(e)));
        } catch (UserException e) {
            warnOnce(e.getMessage());
        }
    }

    /** Warns once only: a full disk stays full, and training continues. */
    private void warnOnce(String message) {
        if (!warned) {
            warned = true;
            warnings.accept(message);
        }
    }
}
