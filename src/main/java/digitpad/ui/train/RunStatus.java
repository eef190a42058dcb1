package digitpad.ui.train;

import digitpad.text.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The texts about the current run that appear outside the Train tab: in the window title and when closing. */
final class RunStatus {
    private static final Messages TEXT = Messages.of(RunStatus.class);

    private final ReadOnlyObjectProperty<RunPhase> phase;
    private final ReadOnlyObjectProperty<RunProgressModel.Progress> progress;
    private final ReadOnlyObjectWrapper<Optional<String>> titleStatus = new ReadOnlyObjectWrapper<>(Optional.empty());

    RunStatus(ReadOnlyObjectProperty<RunPhase> phase, ReadOnlyObjectProperty<RunProgressModel.Progress> progress) {
        this.phase = phase;
        this.progress = progress;
        phase.subscribe(now -> update());
        progress.subscribe(now -> update());
    }

    /** The progress of the run for the window title; empty if no run is in progress. */
    ReadOnlyObjectProperty<Optional<String>> titleStatus() {
        return titleStatus.getReadOnlyProperty();
    }

    private void update() {
        RunProgressModel.Progress now = progress.get();
        double fraction = now.steps() == 0 ? 0 : now.step() / (double) now.steps();
        titleStatus.set(
                switch (phase.get()) {
                    case IDLE -> Optional.empty();
                    case PAUSED -> Optional.of(TEXT.get("title.paused", fraction, now.step(), now.steps()));
                    case SCORING, SAVING -> Optional.of(TEXT.get("title.ending"));
                    case STARTING, TRAINING, PAUSING, STOPPING ->
                        Optional.of(TEXT.get("title.training", fraction, now.step(), now.steps()));
                });
    }

    /**
     * Returns a warning that says what closing the window would stop or lose; empty if there is nothing.
     *
     * @param onDisk whether the run has a folder in which it is saved
     * @param lastSave the last save, if known
     * @param unsaved whether the model of the last run could not be saved
     */
    Optional<String> closeWarning(boolean onDisk, Optional<LastSave> lastSave, boolean unsaved) {
        return switch (phase.get()) {
            case IDLE -> unsaved && !onDisk ? Optional.of(TEXT.get("closing.unsaved")) : Optional.empty();
            case STARTING -> Optional.empty();
            case TRAINING, PAUSING, PAUSED, STOPPING, SCORING, SAVING -> Optional.of(warning(onDisk, lastSave));
        };
    }

    private static String warning(boolean onDisk, Optional<LastSave> lastSave) {
        boolean failing = lastSave.map(LastSave::failing).orElse(!onDisk);
        if (!failing) {
            return TEXT.get("closing.saved");
        }
        int steps = lastSave.map(LastSave::steps).orElse(0);
        return steps > 0 ? TEXT.get("closing.partial", steps) : TEXT.get("closing.nothing");
    }
}
