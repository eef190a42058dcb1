package digitpad.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The notice that the window currently shows. For use on the UI thread only. */
public final class Notices {
    /** The severity of a notice. */
    public enum Kind {
        INFO,
        ERROR
    }

    /** A short message for the user. */
    public record Notice(Kind kind, String message) {}

    private final ReadOnlyObjectWrapper<Optional<Notice>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The notice that is shown, if any. */
    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows a success or a state. */
    public void info(String message) {
        current.set(Optional.of(new Notice(Kind.INFO, message)));
    }

    /** Shows an error. */
    public void error(String message) {
        current.set(Optional.of(new Notice(Kind.ERROR, message)));
    }

    /** Removes the notice. */
    public void dismiss() {
        current.set(Optional.empty());
    }
}
