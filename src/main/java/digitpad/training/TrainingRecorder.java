package digitpad.training;

import digitpad.training.runs.Checkpoint;
import digitpad.training.runs.History;
import digitpad.training.runs.Measurement;
import digitpad.training.runs.RunJournal;
import digitpad.training.runs.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Passes on what a training does: to the disk first, if its run is saved, then to the listener. */
final class TrainingRecorder {
    private final TrainingListener listener;
    private final Optional<RunJournal> journal;
    private final Runnable settled;

    private TrainingRecorder(TrainingListener listener, Optional<RunJournal> journal, Runnable settled) {
        this.listener = listener;
        this.journal = journal;
        this.settled = settled;
    }

    /** For a training that is not saved. */
    static TrainingRecorder unsaved(TrainingListener listener) {
        return new TrainingRecorder(listener, Optional.empty(), () -> {});
    }

    /**
     * For a run that is saved.
     *
     * @param settled is run once the run has stopped and is saved where it stands
     */
    static TrainingRecorder saving(RunJournal journal, TrainingListener listener, Runnable settled) {
        return new TrainingRecorder(listener, Optional.of(journal), settled);
    }

    /** Where the run stood before; none of a new one. To be taken once, as it is large. */
    Optional<Checkpoint> takeCheckpoint() {
        return journal.flatMap(RunJournal::takeCheckpoint);
    }

    /** What was measured before that. */
    History earlierHistory() {
        return journal.map(RunJournal::earlierHistory).orElseGet(() -> new History(List.of()));
    }

    /** How many steps what was sound last and is saved has taken; none if nothing is. */
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

    /** Whether the run is saved: {@link #save} does nothing otherwise. */
    boolean isSaving() {
        return journal.isPresent();
    }

    /**
     * Saves where the run stands.
     *
     * @param doubtful whether the training may be going astray
     * @param state how things are with it then
     */
    void save(Checkpoint checkpoint, boolean doubtful, RunRecord.State state) {
        journal.ifPresent(saved -> {
            saved.save(checkpoint, doubtful, state);
            listener.saved(checkpoint.stepsDone(), saved.stepsSaved());
            if (state == RunRecord.State.STOPPED) {
                settled.run();
            }
        });
    }

    /** It goes on after a pause. */
    void resumed() {
        journal.ifPresent(RunJournal::resumed);
    }

    void scoring() {
        listener.scoring();
    }
}
