package digitpad.ui.controls;

import digitpad.network.Optimizer;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import java.util.function.Function;
import javafx.util.StringConverter;

/** Converts the values of a choice to their names for users. */
public final class ChoiceNames<T> extends StringConverter<T> {
    private static final Messages TEXT = Messages.of(ChoiceNames.class);

    private final Function<T, String> name;

    /**
     * Creates a converter.
     *
     * @param name returns the name of a value
     */
    public ChoiceNames(Function<T, String> name) {
        this.name = name;
    }

    /** Returns the names of the optimizers. */
    public static ChoiceNames<Optimizer> optimizers() {
        return new ChoiceNames<>(optimizer -> TEXT.get("optimizer." + optimizer.id()));
    }

    /** Returns the names of the learning-rate schedules. */
    public static ChoiceNames<Schedule> schedules() {
        return new ChoiceNames<>(schedule -> TEXT.get("schedule." + schedule.id()));
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen from a list and never parsed");
    }
}
