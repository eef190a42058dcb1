package digitpad.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sentence the window shows for the moment. Belongs to the window's thread. */
public final class Notices {
    /** How much a notice matters. */
    public enum Kind {
        INFO,
        ERROR
    }

    /** One sentence for the user. */
    public record Notice(Kind kind, String message) {}

    private final ReadOnlyObjectWrapper<Optional<Notice>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is shown, if anything. */
    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Says that something went well, or how something is. */
    public void info(String sentence) {
        current.set(Optional.of(new Notice(Kind.INFO, sentence)));
    }

    /** Says what went wrong. */
    public void error(String sentence) {
        current.set(Optional.of(new Notice(Kind.ERROR, sentence)));
    }

    /** Takes the notice away. */
    public void dismiss() {
        current.set(Optional.empty());
    }
}
