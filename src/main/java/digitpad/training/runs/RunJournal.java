package digitpad.training.runs;

import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Saves a run on the disk while it trains: what it measures, where it stands, how it ends. Nothing that goes wrong here
 * ends the training. Belongs to the training thread.
 */
public final class RunJournal implements AutoCloseable {
    private static final Messages TEXT = Messages.of(RunJournal.class);

    private final RunFolder run;
    private final Consumer<String> warnings;
    private final RunLock lock;
    private Optional<Checkpoint> start;
    private boolean begun;
    private final History earlierHistory;
    private HistoryWriter history;
    private double validation = Double.NaN;
    private int stepsSaved;
    private boolean told;

    /**
     * Opens a run, where it stands.
     *
     * @param warnings gets one sentence when something cannot be written
     * @throws UserException if another program is at it, or it cannot be read or written
     */
    public RunJournal(RunFolder run, Consumer<String> warnings) {
        this.run = run;
        this.warnings = warnings;
        lock = RunLock.acquire(run);
        try {
            run.deletePartialFiles();
            start = run.checkpoints().newest();
            start.ifPresent(checkpoint -> run.checkpoints().setAsideNewerThan(checkpoint.stepsDone()));
            stepsSaved = start.map(Checkpoint::stepsDone).orElse(0);
            // What was measured after the checkpoint is measured again.
            earlierHistory = run.history().upTo(stepsSaved);
            run.write(earlierHistory);
            run.update(RunRecord::started);
            history = run.openHistoryWriter();
        } catch (IOException e) {
            lock.close();
            throw new UserException(TEXT.get("run.unwritable", run.id(), e.toString()), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Where the run stood when the journal was opened; none if at its beginning. Handed over once, and not held longer:
     * with what Adam remembers it is three times as large as the network.
     *
     * @throws IllegalStateException if it was taken before
     */
    public Optional<Checkpoint> takeCheckpoint() {
        if (begun) {
            throw new IllegalStateException("the run has begun");
        }
        begun = true;
        Optional<Checkpoint> taken = start;
        start = Optional.empty();
        return taken;
    }

    /** What was measured before that. */
    public History earlierHistory() {
        return earlierHistory;
    }

    /** Up to which step a crash would lose nothing. */
    public int stepsSaved() {
        return stepsSaved;
    }

    /** How many steps what was sound last and is saved has taken; none if nothing is. */
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

    /** Lets whoever looks into the history see how far the run is, also after a kill. */
    public void flush() {
        attempt(history::flush);
    }

    /**
     * Saves where the run stands.
     *
     * @param doubtful whether the training may be going astray
     * @param state how things are with it then
     */
    public void save(Checkpoint checkpoint, boolean doubtful, RunRecord.State state) {
        attempt(() -> {
            history.sync();
            run.checkpoints().save(checkpoint, doubtful);
            stepsSaved = checkpoint.stepsDone();
            run.update(known -> {
                RunRecord now = known.withStepsDone(checkpoint.stepsDone()).withState(state);
                return Double.isNaN(validation) ? now : now.withValidationAccuracy(validation);
            });
        });
    }

    /** Records that the run goes on after a pause. */
    public void resumed() {
        attempt(() -> run.update(known -> known.withState(RunRecord.State.RUNNING)));
    }

    /**
     * Records how the run has ended.
     *
     * @param model what came of it, with its scores
     * @param complete whether it came to its end by itself
     */
    public void ended(ModelInfo model, boolean complete) {
        attempt(() -> run.update(known -> known.withState(complete ? RunRecord.State.FINISHED : RunRecord.State.STOPPED)
                .withStepsDone(model.training().stepsDone())
                .withValidationAccuracy(model.validationAccuracy().orElseThrow())
                .withTestAccuracy(model.testAccuracy().orElseThrow())));
    }

    /** Records that the run has failed. */
    public void failed() {
        attempt(() -> run.update(known -> known.withState(RunRecord.State.FAILED)));
    }

    /** Records that the run has diverged; it is resumed from where it was sound. */
    public void diverged() {
        attempt(() -> {
            run.checkpoints().deleteDoubtful();
            run.update(known -> known.withState(RunRecord.State.FAILED).withStepsDone(run.stepsSaved()));
        });
    }

    @Override
    public void close() {
        attempt(history::close);
        lock.close();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            tell(TEXT.get("run.unwritable", run.id(), e.toString()));
        } catch (UserException e) {
            tell(e.getMessage());
        }
    }

    /** Once: a full disk stays full, and the training goes on. */
    private void tell(String sentence) {
        if (!told) {
            told = true;
            warnings.accept(sentence);
        }
    }
}
