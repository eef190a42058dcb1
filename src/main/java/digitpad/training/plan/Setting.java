package digitpad.training.plan;

import digitpad.text.Messages;
import digitpad.text.TypedNumber;
import digitpad.text.UserException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A number that a user can set: its range, how it is typed, and the message for an invalid value. The form, the command
 * line and the reader of run files use the same settings.
 *
 * @param <T> {@link Integer}, {@link Long} or {@link Double}
 */
public class Setting<T extends Number> {
    private static final double PERCENT = 100;
    private static final Messages TEXT = Messages.of(Setting.class);

    private final String id;
    private final Function<String, T> parser;
    private final Range<T> range;
    private final boolean integer;
    private final boolean optional;

    /**
     * The range of valid values.
     *
     * @param min part of the range only if {@code minIncluded}
     * @param max part of the range
     */
    private record Range<T extends Number>(T min, boolean minIncluded, T max) {
        boolean contains(double value) {
            double low = min.doubleValue();
            return (minIncluded ? value >= low : value > low) && value <= max.doubleValue();
        }
    }

    private Setting(String id, Function<String, T> parser, Range<T> range, boolean integer, boolean optional) {
        this.id = id;
        this.parser = parser;
        this.range = range;
        this.integer = integer;
        this.optional = optional;
    }

    /** Copies another setting. */
    Setting(Setting<T> other) {
        this(other.id, other.parser, other.range, other.integer, other.optional);
    }

    /** Returns a setting for a whole number from {@code min} to {@code max}. */
    static Setting<Integer> integer(String id, int min, int max) {
        return new Setting<>(id, Setting::toInteger, new Range<>(min, true, max), true, false);
    }

    /** Returns a setting for any whole number. */
    static Setting<Long> anyInteger(String id) {
        Range<Long> all = new Range<>(Long.MIN_VALUE, true, Long.MAX_VALUE);
        return new Setting<>(id, TypedNumber::toLong, all, true, false);
    }

    /** Returns a setting for a number from {@code min} to {@code max}. */
    static Setting<Double> atLeast(double min, String id, double max) {
        return new Setting<>(id, TypedNumber::toDouble, new Range<>(min, true, max), false, false);
    }

    /** Returns a setting for a number above 0, up to {@code max}. */
    static Setting<Double> positive(String id, double max) {
        return new Setting<>(id, TypedNumber::toDouble, new Range<>(0.0, false, max), false, false);
    }

    /** Returns the same setting, but its value may be missing (null). */
    Setting<T> optional() {
        return new Setting<>(id, parser, range, integer, true);
    }

    /** Returns the setting for the same fraction in percent: its values are 100 times as large. */
    static Setting<Double> percentOf(Setting<Double> fraction, String id) {
        Range<Double> percent = new Range<>(
                PERCENT * fraction.range.min(), fraction.range.minIncluded(), PERCENT * fraction.range.max());
        return new Setting<>(id, fraction.parser, percent, false, fraction.optional);
    }

    /** Returns its name in keys, ids and options, such as {@code batch-size}. */
    public String id() {
        return id;
    }

    /** Returns its name in messages of the window, such as {@code The batch size}. */
    public String name() {
        return TEXT.get("setting." + id + ".name");
    }

    /** Returns whether it takes only whole numbers. */
    public boolean isInteger() {
        return integer;
    }

    /** Returns the largest valid value. */
    public T max() {
        return range.max();
    }

    /** Returns whether a value is valid; null is valid if the setting is optional. */
    public boolean allows(T value) {
        return value == null ? optional : range.contains(value.doubleValue());
    }

    /**
     * Parses what a user has typed, in the format of the default locale or with a decimal point.
     *
     * @param name of the setting in the error message
     * @return null if the text is empty and the setting is optional
     * @throws UserException if the value is not valid, with a message that states the range
     */
    public T parse(String text, String name) {
        if (optional && text.isEmpty()) {
            return null;
        }
        try {
            T value = parser.apply(text);
            if (range.contains(value.doubleValue())) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UserException(problem(text, name), e);
        }
        throw new UserException(problem(text, name));
    }

    /** Returns a value as a user would type it, in the format of the default locale; empty for null. */
    public String format(T value) {
        if (value == null) {
            return "";
        }
        // A number without limits is an identifier, such as a seed, and not a quantity.
        return integer
                ? TypedNumber.format(
                        BigDecimal.valueOf(value.longValue()), range.max().longValue() < Long.MAX_VALUE)
                : TypedNumber.format(BigDecimal.valueOf(value.doubleValue()), true);
    }

    /**
     * Returns a value that was read from a file or set by code.
     *
     * @throws IllegalArgumentException if it is not valid
     */
    T requireValid(T value) {
        if (!allows(value)) {
            throw new IllegalArgumentException("invalid value for " + id + ": " + value);
        }
        return value;
    }

    private String problem(String text, String name) {
        return TEXT.get("setting." + id, name, text, range.min(), range.max());
    }

    private static Integer toInteger(String text) {
        long value = TypedNumber.toLong(text);
        if (value != (int) value) {
            throw new NumberFormatException("too large: " + text);
        }
        return (int) value;
    }
}
