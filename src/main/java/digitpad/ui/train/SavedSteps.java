package digitpad.ui.train;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Tracks how far the current run is saved. For use on the UI thread only. */
final class SavedSteps {
    private final ReadOnlyObjectWrapper<Optional<LastSave>> lastSave = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper saveCount = new ReadOnlyLongWrapper();

    /** The last save of the run; empty if that is not known yet or the run is not saved at all. */
    ReadOnlyObjectProperty<Optional<LastSave>> lastSaveProperty() {
        return lastSave.getReadOnlyProperty();
    }

    /** A number that increases with each attempt to save a run, successful or not. */
    ReadOnlyLongProperty saveCountProperty() {
        return saveCount.getReadOnlyProperty();
    }

    /** Forgets the last save, because another run starts. */
    void clear() {
        lastSave.set(Optional.empty());
    }

    /** Records that the run took {@code stepsDone} steps and is saved up to step {@code stepsSaved}. */
    void update(int stepsDone, int stepsSaved) {
        boolean failing = stepsSaved < stepsDone;
        // The first report is about what was on disk when the run started, so its time is unknown.
        Optional<Instant> when = failing
                ? lastSave.get().flatMap(LastSave::when)
                : lastSave.get().map(before -> Instant.now());
        lastSave.set(Optional.of(new LastSave(stepsSaved, when, failing)));
        saveCount.set(saveCount.get() + 1);
    }
}
