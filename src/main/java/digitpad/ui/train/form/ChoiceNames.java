package digitpad.ui.train.form;

import digitpad.text.Messages;
import java.util.Locale;
import java.util.function.Function;
import javafx.util.StringConverter;

/** What a control calls the values that can be chosen, from the bundle: {@code schedule.to-zero}. */
final class ChoiceNames<T> extends StringConverter<T> {
    private static final Messages TEXT = Messages.of(ChoiceNames.class);

    private final String prefix;
    private final Function<T, String> id;

    /**
     * Names found under {@code prefix.id}.
     *
     * @param prefix of the keys
     * @param id of each choice
     */
    ChoiceNames(String prefix, Function<T, String> id) {
        this.prefix = prefix;
        this.id = id;
    }

    /** Names of an enum's constants, whose ids are theirs in small letters with hyphens. */
    static <E extends Enum<E>> ChoiceNames<E> ofEnum(String prefix) {
        return new ChoiceNames<>(
                prefix, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : TEXT.get(prefix + "." + id.apply(value));
    }

    @Override
    public T fromString(String name) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
