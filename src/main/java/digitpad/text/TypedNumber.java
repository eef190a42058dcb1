package digitpad.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: in the format of the locale, or without grouping and with a decimal point, as programs
 * write them. If a text is a number in both ways, the locale decides: {@code 20.000} is 20,000 in German and 20 in
 * English.
 */
public final class TypedNumber {
    /** A longer exponent would make a number of thousands of digits. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    /** All digits that tell one double from another. */
    private static final int MAX_DECIMALS = 340;

    private static final Pattern MARKS = Pattern.compile("[\u200e\u200f\u061c]");
    private static final Pattern SPACES = Pattern.compile("[ \u00a0\u2009\u202f]");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
    private static final Pattern MINUS_SIGNS = Pattern.compile("[\u2212\u2012\u2013]");

    private TypedNumber() {}

    /**
     * Returns the number that a text stands for in the default locale.
     *
     * @throws NumberFormatException if it is not a number
     */
    public static double toDouble(String text) {
        return toDecimal(text, Locale.getDefault()).doubleValue();
    }

    /**
     * Returns the whole number that a text stands for in the default locale.
     *
     * @throws NumberFormatException if it is not a whole number, or too large for a long
     */
    public static long toLong(String text) {
        try {
            return toDecimal(text, Locale.getDefault()).longValueExact();
        } catch (ArithmeticException e) {
            throw notANumber(text, e);
        }
    }

    /**
     * Returns a number as a person would type it in the default locale, without an exponent.
     *
     * @param grouped whether to separate groups of digits
     */
    public static String format(BigDecimal number, boolean grouped) {
        NumberFormat format = NumberFormat.getInstance(Locale.getDefault());
        format.setGroupingUsed(grouped);
        format.setMaximumFractionDigits(MAX_DECIMALS);
        return format.format(number);
    }

    static BigDecimal toDecimal(String text, Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        String decimal = normalized(String.valueOf(symbols.getDecimalSeparator()));
        String grouping = normalized(String.valueOf(symbols.getGroupingSeparator()));
        String typed = normalized(text);
        String plain = isGrouped(typed, Pattern.quote(grouping), format.getGroupingSize(), Pattern.quote(decimal))
                ? typed.replace(grouping, "").replace(decimal, ".")
                : typed.contains(".") ? typed : typed.replace(decimal, ".");
        if (!PLAIN.matcher(plain).matches()) {
            throw notANumber(text, null);
        }
        return new BigDecimal(plain);
    }

    /**
     * Whether a text has groups of {@code size} digits, which are three in nearly all locales. The first is never 0, so
     * that 0.001 is always below 1.
     */
    private static boolean isGrouped(String text, String grouping, int size, String decimal) {
        String first = "[1-9]\\d{0," + (size - 1) + "}";
        String others = "(?:" + grouping + "\\d{" + size + "})+";
        return size > 0 && text.matches("[+-]?" + first + others + "(?:" + decimal + "\\d*)?");
    }

    /** Replaces the digits of all scripts and the variants of signs, and removes marks of the writing direction. */
    private static String normalized(String text) {
        String signs = MARKS.matcher(text).replaceAll("");
        signs = SPACES.matcher(signs).replaceAll(" ");
        signs = APOSTROPHES.matcher(signs).replaceAll("'");
        signs = MINUS_SIGNS.matcher(signs).replaceAll("-");
        StringBuilder digits = new StringBuilder();
        signs.codePoints()
                .forEach(character -> digits.appendCodePoint(
                        Character.isDigit(character) ? '0' + Character.digit(character, 10) : character));
        return digits.toString();
    }

    private static NumberFormatException notANumber(String text, Throwable cause) {
        NumberFormatException exception = new NumberFormatException("not a number: " + text);
        exception.initCause(cause);
        return exception;
    }
}
