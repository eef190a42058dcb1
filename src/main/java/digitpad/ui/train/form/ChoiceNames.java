package digitpad.ui.train.form;

import digitpad.text.Messages;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * Converts the values of a choice to their names from the resource bundle, such as {@code schedule.to-zero}. A value
 * without a name there is called by its id.
 */
final class ChoiceNames<T> extends StringConverter<T> {
    private static final Messages TEXT = Messages.of(ChoiceNames.class);

    private final String prefix;
    private final Function<T, String> id;

    /**
     * Creates a converter that reads the names from the keys {@code prefix.id}.
     *
     * @param prefix the prefix of the keys
     * @param id returns the id of a value
     */
    ChoiceNames(String prefix, Function<T, String> id) {
        this.prefix = prefix;
        this.id = id;
    }

    /** Returns the names of enum constants; the id of a constant is its name in lower case with hyphens. */
    static <E extends Enum<E>> ChoiceNames<E> ofEnum(String prefix) {
        return new ChoiceNames<>(
                prefix, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public String toString(T value) {
        if (value == null) {
            return "";
        }
        try {
            return TEXT.get(prefix + "." + id.apply(value));
        } catch (MissingResourceException e) {
            // The preset of a run file need not be one of this program's.
            return id.apply(value);
        }
    }

    @Override
    public T fromString(String name) {
        throw new UnsupportedOperationException("values are chosen from a list and never parsed");
    }
}
