package digitpad.training;

import digitpad.engine.EngineName;
import digitpad.training.runs.Checkpoint;
import digitpad.training.runs.History;
import digitpad.training.runs.Measurement;
import digitpad.training.runs.RunJournal;
import digitpad.training.runs.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Passes on the events of a run: first to the journal, if the run is saved, then to the listener. */
final class TrainingRecorder {
    private final TrainingListener listener;
    private final Optional<RunJournal> journal;
    private final Runnable onSafeToExit;

    private TrainingRecorder(TrainingListener listener, Optional<RunJournal> journal, Runnable onSafeToExit) {
        this.listener = listener;
        this.journal = journal;
        this.onSafeToExit = onSafeToExit;
    }

    /** Returns a recorder for a run that is not saved. */
    static TrainingRecorder unsaved(TrainingListener listener) {
        return new TrainingRecorder(listener, Optional.empty(), () -> {});
    }

    /**
     * Returns a recorder for a saved run.
     *
     * @param onSafeToExit is run once the run has stopped and its last checkpoint is saved
     */
    static TrainingRecorder saving(RunJournal journal, TrainingListener listener, Runnable onSafeToExit) {
        return new TrainingRecorder(listener, Optional.of(journal), onSafeToExit);
    }

    /** Returns the checkpoint to resume from; empty for a new run. Call it once: it is large and not retained. */
    Optional<Checkpoint> takeCheckpoint() {
        return journal.flatMap(RunJournal::takeCheckpoint);
    }

    /** Returns the measurements up to that checkpoint. */
    History earlierHistory() {
        return journal.map(RunJournal::earlierHistory).orElseGet(() -> new History(List.of()));
    }

    /** Returns the steps of the newest sound checkpoint; empty if there is none. */
    OptionalInt soundCheckpointSteps() {
        return journal.map(RunJournal::soundCheckpointSteps).orElse(OptionalInt.empty());
    }

    void measured(Measurement measurement) {
        journal.ifPresent(saved -> saved.add(measurement));
        listener.measured(measurement);
    }

    void stepped(StepReport report) {
        journal.ifPresent(RunJournal::flush);
        listener.stepped(report);
    }

    void pausedOrStopped(int stepsDone) {
        listener.pausedOrStopped(stepsDone);
    }

    /** Returns whether the run is saved; otherwise {@link #save} does nothing. */
    boolean isSaving() {
        return journal.isPresent();
    }

    /**
     * Saves a checkpoint.
     *
     * @param doubtful whether training may be diverging
     * @param state the run's state after the save
     */
    void save(Checkpoint checkpoint, boolean doubtful, RunRecord.State state) {
        journal.ifPresent(saved -> {
            saved.save(checkpoint, doubtful, state);
            listener.saved(checkpoint.stepsDone(), saved.stepsSaved());
            if (state == RunRecord.State.STOPPED) {
                onSafeToExit.run();
            }
        });
    }

    /** Records the engine that computes the network. */
    void computedBy(EngineName engine) {
        journal.ifPresent(saved -> saved.computedBy(engine));
    }

    /** Records that the run continues after a pause. */
    void resumed() {
        journal.ifPresent(RunJournal::resumed);
    }

    void scoring() {
        listener.scoring();
    }
}
