package digitpad.ui.train.form;

import digitpad.text.UserException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Numbers as they are typed: {@code 20,000}, {@code 0.0001}, {@code 1e-4}. */
final class Numbers {
    /** A comma elsewhere is more likely a decimal one. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");

    private Numbers() {}

    /** Whole numbers of a range. */
    static Function<String, Long> whole(long least, long most, Function<String, String> complaint) {
        return text -> {
            try {
                long value = Long.parseLong(GROUPED.matcher(text).matches() ? text.replace(",", "") : text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new UserException(complaint.apply(text), e);
            }
            throw new UserException(complaint.apply(text));
        };
    }

    /** Numbers of a range; the lower end only if {@code withLeast}. */
    static Function<String, Double> real(
            double least, boolean withLeast, double most, Function<String, String> complaint) {
        return text -> {
            try {
                double value = Double.parseDouble(text);
                if ((withLeast ? value >= least : value > least) && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new UserException(complaint.apply(text), e);
            }
            throw new UserException(complaint.apply(text));
        };
    }

    /** What may be left out (null). */
    static <T> Function<String, T> optional(Function<String, T> meaning) {
        return text -> text.isEmpty() ? null : meaning.apply(text);
    }

    /** What is not looked at while {@code ignored}: then it stands for {@code otherwise}. */
    static <T> Function<String, T> unless(
            Supplier<Boolean> ignored, Supplier<T> otherwise, Function<String, T> meaning) {
        return text -> ignored.get() ? otherwise.get() : meaning.apply(text);
    }

    /** A number as one would type it, without an exponent. */
    static String typed(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A share as one would type its percent. */
    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** A number as one would type it; nothing if there is none. */
    static String typed(Number value) {
        return value == null ? "" : typed(value.doubleValue());
    }
}
