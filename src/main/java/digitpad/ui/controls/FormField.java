package digitpad.ui.controls;

import digitpad.text.UserException;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The text of a form field, its value, and the problem with it, which is updated with each change. */
public final class FormField<T> {
    private final StringProperty text = new SimpleStringProperty("");
    private final Function<String, T> parser;
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Creates an empty field.
     *
     * @param parser converts the text to a value, or throws a {@link UserException} that says what is wrong with it
     */
    public FormField(Function<String, T> parser) {
        this.parser = parser;
        text.subscribe(this::check);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** The message that says what is wrong with the text; empty if it is valid. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Returns the value of the text.
     *
     * @throws UserException if the text is not valid
     */
    public T value() {
        return parser.apply(text.get() == null ? "" : text.get().strip());
    }

    /** Validates the text again. To be called when something else that its validity depends on has changed. */
    public void check() {
        try {
            value();
            problem.set(Optional.empty());
        } catch (UserException e) {
            problem.set(Optional.of(e.getMessage()));
        }
    }
}
