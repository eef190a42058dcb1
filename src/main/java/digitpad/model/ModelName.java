package digitpad.model;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a model may be called: a name that is also a file name on every operating system. */
public final class ModelName {
    /** Characters at most. */
    public static final int MAX_LENGTH = 60;

    private static final Messages TEXT = Messages.of(ModelName.class);
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}_-])?");
    /** What Windows takes for a device, whatever follows the first dot (Microsoft, "Naming Files, Paths, and Namespaces"). */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private ModelName() {}

    /**
     * Whether a model may be called that: letters, digits, blanks and {@code . _ -}, beginning with letter or digit, and
     * not a device of Windows such as {@code con}.
     */
    public static boolean isValid(String name) {
        return name.length() <= MAX_LENGTH
                && VALID.matcher(name).matches()
                && !DEVICE.matcher(name).matches();
    }

    /**
     * A name like {@code wanted} that is not taken yet: {@code wanted}, {@code wanted-2}, and so on.
     *
     * @throws UserException if no model may be called {@code wanted}
     */
    public static String freeName(String wanted, Predicate<String> taken) {
        String base = requireValid(wanted);
        String name = base;
        for (int i = 2; taken.test(name); i++) {
            String ending = "-" + i;
            name = beginning(base, MAX_LENGTH - ending.length()) + ending;
        }
        return name;
    }

    /** The first {@code length} characters of a valid name, one less where that would cut a character in two. */
    private static String beginning(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * The name, unchanged.
     *
     * @throws UserException if no model may be called that
     */
    static String requireValid(String name) {
        if (DEVICE.matcher(name).matches()) {
            throw new UserException(TEXT.get("model.device", name));
        }
        if (!isValid(name)) {
            throw new UserException(TEXT.get("model.name", name));
        }
        return name;
    }
}
