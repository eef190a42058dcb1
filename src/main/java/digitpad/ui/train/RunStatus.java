package digitpad.ui.train;

import digitpad.text.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the window says of a run outside of its screen: in its title, and when it is to be closed. */
final class RunStatus {
    private static final Messages TEXT = Messages.of(RunStatus.class);

    private final ReadOnlyObjectProperty<RunPhase> phase;
    private final ReadOnlyObjectProperty<RunProgressModel.Progress> progress;
    private final ReadOnlyObjectWrapper<Optional<String>> titleStatus = new ReadOnlyObjectWrapper<>(Optional.empty());

    RunStatus(ReadOnlyObjectProperty<RunPhase> phase, ReadOnlyObjectProperty<RunProgressModel.Progress> progress) {
        this.phase = phase;
        this.progress = progress;
        phase.subscribe(now -> say());
        progress.subscribe(now -> say());
    }

    /** How far the run is, in a few words; none if nothing is under way. */
    ReadOnlyObjectProperty<Optional<String>> titleStatus() {
        return titleStatus.getReadOnlyProperty();
    }

    private void say() {
        RunProgressModel.Progress now = progress.get();
        double share = now.steps() == 0 ? 0 : now.step() / (double) now.steps();
        titleStatus.set(
                switch (phase.get()) {
                    case IDLE -> Optional.empty();
                    case PAUSED -> Optional.of(TEXT.get("title.paused", share, now.step(), now.steps()));
                    case SCORING, SAVING -> Optional.of(TEXT.get("title.ending"));
                    case STARTING, TRAINING, PAUSING, STOPPING ->
                        Optional.of(TEXT.get("title.training", share, now.step(), now.steps()));
                });
    }

    /**
     * What closing the window would lose now, in one sentence that also says what it would not; none if nothing.
     *
     * @param onDisk whether the run has a folder, where it is saved
     * @param kept how far it is saved there, as far as that is known
     * @param unsaved whether the model that came of the last run could not be saved
     */
    Optional<String> closeWarning(boolean onDisk, Optional<LastSave> kept, boolean unsaved) {
        return switch (phase.get()) {
            case IDLE -> unsaved && !onDisk ? Optional.of(TEXT.get("closing.unsaved")) : Optional.empty();
            case STARTING -> Optional.empty();
            case TRAINING, PAUSING, PAUSED, STOPPING, SCORING, SAVING -> Optional.of(closingEnds(onDisk, kept));
        };
    }

    private static String closingEnds(boolean onDisk, Optional<LastSave> kept) {
        boolean failing = kept.map(LastSave::failing).orElse(!onDisk);
        if (!failing) {
            return TEXT.get("closing.kept");
        }
        int steps = kept.map(LastSave::steps).orElse(0);
        return steps > 0 ? TEXT.get("closing.partly", steps) : TEXT.get("closing.unkept");
    }
}
