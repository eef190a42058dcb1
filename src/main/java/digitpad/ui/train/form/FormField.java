package digitpad.ui.train.form;

import digitpad.text.UserException;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed into a field, and what is wrong with it, if anything, as soon as it is typed. */
final class FormField<T> {
    private final StringProperty text = new SimpleStringProperty("");
    private final Function<String, T> meaning;
    private final ReadOnlyObjectWrapper<Optional<String>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** {@code meaning}: what a text stands for; it throws a {@link UserException} that says what is wrong with it. */
    FormField(Function<String, T> meaning) {
        this.meaning = meaning;
        text.subscribe(this::check);
    }

    StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return complaint.getReadOnlyProperty();
    }

    /**
     * What the text stands for.
     *
     * @throws UserException if it stands for nothing
     */
    T value() {
        return meaning.apply(text.get() == null ? "" : text.get().strip());
    }

    /** Judges the text again, as what it is judged by has changed. */
    void check() {
        try {
            value();
            complaint.set(Optional.empty());
        } catch (UserException e) {
            complaint.set(Optional.of(e.getMessage()));
        }
    }
}
