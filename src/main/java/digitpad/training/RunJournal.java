package digitpad.training;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps a run on the disk while it trains: what it measures, where it stands, how it ends. Nothing that goes wrong here
 * ends the training; the listener hears of it. Belongs to the training thread.
 */
final class RunJournal implements TrainingListener, AutoCloseable {
    private static final Messages TEXT = Messages.of(RunJournal.class);

    private final RunFolder run;
    private final TrainingListener listener;
    private final Runnable settled;
    private final RunLock lock;
    private Optional<Checkpoint> start;
    private boolean begun;
    private final History before;
    private HistoryWriter history;
    private double validation = Double.NaN;
    private int stepsKept;
    private boolean told;

    /**
     * Opens a run, where it stands.
     *
     * @param listener hears all that the journal hears, and what goes wrong with it
     * @param settled is run when the run has stopped and it is written down where
     * @throws UserException if another program is at it, or it cannot be read or written
     */
    RunJournal(RunFolder run, TrainingListener listener, Runnable settled) {
        this.run = run;
        this.listener = listener;
        this.settled = settled;
        lock = RunLock.take(run);
        try {
            run.removeUnfinished();
            start = run.newestCheckpoint();
            start.ifPresent(checkpoint -> run.setAsideAfter(checkpoint.stepsDone()));
            stepsKept = start.map(Checkpoint::stepsDone).orElse(0);
            // What was measured after the checkpoint is measured again.
            before = run.history().until(stepsKept);
            run.write(before);
            run.update(RunRecord::begun);
            history = run.appendToHistory();
            listener.kept(stepsKept, stepsKept);
        } catch (IOException e) {
            lock.close();
            throw new UserException(TEXT.get("run.unwritable", run.id(), e.toString()), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Where the run stood when the journal was opened; none if at its beginning. Handed over once, and not held longer: with
     * what Adam remembers it is three times as large as the network.
     *
     * @throws IllegalStateException if it was taken before
     */
    Optional<Checkpoint> takeStart() {
        if (begun) {
            throw new IllegalStateException("the run has begun");
        }
        begun = true;
        Optional<Checkpoint> taken = start;
        start = Optional.empty();
        return taken;
    }

    /** What was measured before that. */
    History before() {
        return before;
    }

    /**
     * Writes down where the run stands.
     *
     * @param doubtful whether the training may be going astray
     * @param state how things are with it then
     */
    void keep(Checkpoint checkpoint, boolean doubtful, RunRecord.State state) {
        attempt(() -> {
            history.sync();
            run.save(checkpoint, doubtful);
            stepsKept = checkpoint.stepsDone();
            run.update(known -> {
                RunRecord now = known.after(checkpoint.stepsDone()).in(state);
                return Double.isNaN(validation) ? now : now.validated(validation);
            });
        });
        listener.kept(checkpoint.stepsDone(), stepsKept);
        if (state == RunRecord.State.STOPPED) {
            settled.run();
        }
    }

    /** How many steps what was sound last and is kept has taken; none if nothing is. */
    OptionalInt stepsOfSoundCheckpoint() {
        return run.stepsOfSoundCheckpoint();
    }

    /** Writes down that the run goes on after a rest. */
    void goesOn() {
        attempt(() -> run.update(known -> known.in(RunRecord.State.RUNNING)));
    }

    /** Writes down how the run has ended. */
    void ended(TrainingResult result) {
        attempt(() ->
                run.update(known -> known.in(result.complete() ? RunRecord.State.FINISHED : RunRecord.State.STOPPED)
                        .after(result.model().info().training().stepsDone())
                        .validated(result.model().info().validationAccuracy().orElseThrow())
                        .tested(result.model().info().testAccuracy().orElseThrow())));
    }

    /** Writes down that the run has failed. */
    void failed() {
        attempt(() -> run.update(known -> known.in(RunRecord.State.FAILED)));
    }

    /** Writes down that the run has diverged; where it is gone on with, that is from where it was sound. */
    void diverged() {
        attempt(() -> {
            run.dropDoubtful();
            run.update(known -> known.in(RunRecord.State.FAILED).after(run.stepsKept()));
        });
    }

    @Override
    public void stepped(StepReport report) {
        add(report.step(), History.Measure.LOSS, report.loss());
        // Whoever looks into the file sees how far it is, also after a kill.
        attempt(history::flush);
        listener.stepped(report);
    }

    @Override
    public void trainingMeasured(Measurement measurement) {
        add(measurement.step(), History.Measure.TRAINING, measurement.accuracy());
        listener.trainingMeasured(measurement);
    }

    @Override
    public void validationMeasured(Measurement measurement) {
        validation = measurement.accuracy();
        add(measurement.step(), History.Measure.VALIDATION, measurement.accuracy());
        listener.validationMeasured(measurement);
    }

    @Override
    public void scoring() {
        listener.scoring();
    }

    @Override
    public void halted(int stepsDone) {
        listener.halted(stepsDone);
    }

    @Override
    public void rested(int stepsDone) {
        listener.rested(stepsDone);
    }

    @Override
    public void warned(String sentence) {
        listener.warned(sentence);
    }

    @Override
    public void close() {
        attempt(history::close);
        lock.close();
    }

    private void add(int step, History.Measure measure, double value) {
        attempt(() -> {
            history.add(new History.Entry(step, measure, value));
        });
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
            listener.warned(sentence);
        }
    }
}
