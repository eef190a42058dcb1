package digitpad.ui.train;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far a run is saved while it goes on. Belongs to the window's thread. */
final class SavedSteps {
    private final ReadOnlyObjectWrapper<Optional<LastSave>> update = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper writings = new ReadOnlyLongWrapper();

    /** What a crash would lose of the run; none before that is known, or if it is not saved at all. */
    ReadOnlyObjectProperty<Optional<LastSave>> lastSaveProperty() {
        return update.getReadOnlyProperty();
    }

    /** How often a run was saved, or failed to be. */
    ReadOnlyLongProperty saveCountProperty() {
        return writings.getReadOnlyProperty();
    }

    /** Another run begins, of which nothing is known yet. */
    void clear() {
        update.set(Optional.empty());
    }

    /** The run was to be saved after {@code stepsDone} steps, and is saved up to {@code stepsKept}. */
    void update(int stepsDone, int stepsKept) {
        boolean failing = stepsKept < stepsDone;
        // What is said first is what was there when it began.
        Optional<Instant> when =
                failing ? update.get().flatMap(LastSave::when) : update.get().map(before -> Instant.now());
        update.set(Optional.of(new LastSave(stepsKept, when, failing)));
        writings.set(writings.get() + 1);
    }
}
