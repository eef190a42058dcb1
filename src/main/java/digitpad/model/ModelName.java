package digitpad.model;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks and finds model names. A valid name is a valid file name on every operating system. */
public final class ModelName {
    /** Maximum number of characters. */
    public static final int MAX_LENGTH = 60;

    private static final Messages TEXT = Messages.of(ModelName.class);
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}_-])?");
    /** Names reserved on Windows, with or without an extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
    private static final Pattern RESERVED = Pattern.compile(
            "(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private ModelName() {}

    /**
     * Returns whether a name is valid: letters, digits, spaces and {@code . _ -}, starting with a letter or digit, and
     * not reserved on Windows like {@code con}.
     */
    public static boolean isValid(String name) {
        return name.length() <= MAX_LENGTH
                && VALID.matcher(name).matches()
                && !RESERVED.matcher(name).matches();
    }

    /**
     * Returns the first name of {@code wanted}, {@code wanted-2}, {@code wanted-3} and so on that is not taken.
     *
     * @throws UserException if {@code wanted} is not a valid name
     */
    public static String freeName(String wanted, Predicate<String> taken) {
        String base = requireValid(wanted);
        String name = base;
        for (int i = 2; taken.test(name); i++) {
            String suffix = "-" + i;
            name = prefix(base, MAX_LENGTH - suffix.length()) + suffix;
        }
        return name;
    }

    /** Returns the first {@code length} characters of a valid name, or one less to keep a surrogate pair together. */
    private static String prefix(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * Returns the name if it is valid.
     *
     * @throws UserException if it is not
     */
    static String requireValid(String name) {
        if (RESERVED.matcher(name).matches()) {
            throw new UserException(TEXT.get("model.name.reserved", name));
        }
        if (!isValid(name)) {
            throw new UserException(TEXT.get("model.name", name));
        }
        return name;
    }
}
