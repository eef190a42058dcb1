package digitpad.ui.controls;

import digitpad.network.Optimizer;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * Converts the values of a choice to their names from a resource bundle, such as {@code schedule.to-zero}. A value
 * without a name there is called by its id.
 */
public final class ChoiceNames<T> extends StringConverter<T> {
    private static final Messages TEXT = Messages.of(ChoiceNames.class);

    private final Messages text;
    private final String prefix;
    private final Function<T, String> id;

    /**
     * Creates a converter that reads the names from the keys {@code prefix.id}.
     *
     * @param text the bundle with the names
     * @param prefix the prefix of the keys
     * @param id returns the id of a value
     */
    public ChoiceNames(Messages text, String prefix, Function<T, String> id) {
        this.text = text;
        this.prefix = prefix;
        this.id = id;
    }

    /** Returns the names of enum constants; the id of a constant is its name in lower case with hyphens. */
    public static <E extends Enum<E>> ChoiceNames<E> ofEnum(Messages text, String prefix) {
        return new ChoiceNames<>(
                text, prefix, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the names of the optimizers. */
    public static ChoiceNames<Optimizer> optimizers() {
        return new ChoiceNames<>(TEXT, "optimizer", Optimizer::id);
    }

    /** Returns the names of the learning-rate schedules. */
    public static ChoiceNames<Schedule> schedules() {
        return new ChoiceNames<>(TEXT, "schedule", Schedule::id);
    }

    @Override
    public String toString(T value) {
        if (value == null) {
            return "";
        }
        try {
            return text.get(prefix + "." + id.apply(value));
        } catch (MissingResourceException e) {
            // The network of a run file need not be one of this program's.
            return id.apply(value);
        }
    }

    @Override
    public T fromString(String name) {
        throw new UnsupportedOperationException("values are chosen from a list and never parsed");
    }
}
