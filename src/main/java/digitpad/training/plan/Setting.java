package digitpad.training.plan;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A number that a user can set: its range, how it is typed, and what is said of a value that cannot be used. Form,
 * command line and file reader all ask here.
 *
 * @param <T> {@link Integer}, {@link Long} or {@link Double}
 */
public class Setting<T extends Number> {
    /** A comma elsewhere is more likely a decimal one. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");

    private static final double PERCENT = 100;
    private static final Messages TEXT = Messages.of(Setting.class);

    private final String id;
    private final Function<String, T> reader;
    private final Range<T> range;
    private final boolean integer;
    private final boolean optional;

    /**
     * The values that can be used.
     *
     * @param least the lower end, part of the range only if {@code withLeast}
     * @param most part of the range
     */
    private record Range<T extends Number>(T least, boolean withLeast, T most) {
        boolean holds(double value) {
            double low = least.doubleValue();
            return (withLeast ? value >= low : value > low) && value <= most.doubleValue();
        }
    }

    private Setting(String id, Function<String, T> reader, Range<T> range, boolean whole, boolean optional) {
        this.id = id;
        this.reader = reader;
        this.range = range;
        this.integer = whole;
        this.optional = optional;
    }

    /** A setting with the range and the name of another. */
    Setting(Setting<T> like) {
        this(like.id, like.reader, like.range, like.integer, like.optional);
    }

    /** A whole number. */
    static Setting<Integer> integer(String id, int least, int most) {
        return new Setting<>(id, text -> Integer.valueOf(ungrouped(text)), new Range<>(least, true, most), true, false);
    }

    /** Any whole number. */
    static Setting<Long> anyInteger(String id) {
        Range<Long> all = new Range<>(Long.MIN_VALUE, true, Long.MAX_VALUE);
        return new Setting<>(id, text -> Long.valueOf(ungrouped(text)), all, true, false);
    }

    /** A number from {@code least} on. */
    static Setting<Double> atLeast(double least, String id, double most) {
        return new Setting<>(id, Double::valueOf, new Range<>(least, true, most), false, false);
    }

    /** A number above 0. */
    static Setting<Double> positive(String id, double most) {
        return new Setting<>(id, Double::valueOf, new Range<>(0.0, false, most), false, false);
    }

    /** The same, which may be left out: then its value is null. */
    Setting<T> optional() {
        return new Setting<>(id, reader, range, integer, true);
    }

    /** The same share, typed in percent: what it reads is 100 times as great. */
    static Setting<Double> percentOf(Setting<Double> share, String id) {
        Range<Double> percent =
                new Range<>(PERCENT * share.range.least(), share.range.withLeast(), PERCENT * share.range.most());
        return new Setting<>(id, share.reader, percent, false, share.optional);
    }

    /** Its name in keys, ids and options: {@code batch-size}. */
    public String id() {
        return id;
    }

    /** How a sentence of the window calls it: {@code The batch size}. */
    public String name() {
        return TEXT.get("setting." + id + ".name");
    }

    /** Whether it takes no fractions. */
    public boolean isInteger() {
        return integer;
    }

    /** The greatest value. */
    public T max() {
        return range.most();
    }

    /** Whether a value can be used. */
    public boolean allows(T value) {
        return value == null ? optional : range.holds(value.doubleValue());
    }

    /**
     * Reads what a user has typed.
     *
     * @param name what the sentence calls the setting
     * @return null if it may be left out, and the text is empty
     * @throws UserException if that cannot be used, with a sentence that says what can
     */
    public T parse(String text, String name) {
        if (optional && text.isEmpty()) {
            return null;
        }
        try {
            T value = reader.apply(text);
            if (range.holds(value.doubleValue())) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UserException(problem(text, name), e);
        }
        throw new UserException(problem(text, name));
    }

    /** A value as one would type it, without an exponent; nothing for null. */
    public String format(T value) {
        if (value == null) {
            return "";
        }
        return integer
                ? Long.toString(value.longValue())
                : BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a value that was read from a file, or comes from other code.
     *
     * @throws IllegalArgumentException if it cannot be used
     */
    T requireValid(T value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(id + ": " + value);
        }
        return value;
    }

    private String problem(String text, String name) {
        return TEXT.get("setting." + id, name, text, range.least(), range.most());
    }

    private static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }
}
