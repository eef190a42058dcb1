package digitpad.ui.train.form;

import digitpad.text.Messages;
import java.util.Locale;
import javafx.util.StringConverter;

/** What a control calls the values that can be chosen, from the bundle: {@code schedule.to-zero}. */
final class EnumNames<T extends Enum<T>> extends StringConverter<T> {
    private static final Messages TEXT = Messages.of(EnumNames.class);

    private final String prefix;

    /** {@code prefix}: of the keys. */
    EnumNames(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String toString(T value) {
        return value == null
                ? ""
                : TEXT.get(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public T fromString(String name) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
