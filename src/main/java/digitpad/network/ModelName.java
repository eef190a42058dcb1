package digitpad.network;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.regex.Pattern;

/** What a model may be called: a name that is also a file name on every operating system. */
public final class ModelName {
    /** Characters at most. */
    public static final int MAX_LENGTH = 60;

    private static final Messages TEXT = Messages.of(ModelName.class);
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}_-])?");

    private ModelName() {}

    /** Whether a model may be called that: letters, digits, blanks and {@code . _ -}, beginning with letter or digit. */
    public static boolean isValid(String name) {
        return name.length() <= MAX_LENGTH && VALID.matcher(name).matches();
    }

    /**
     * The name, unchanged.
     *
     * @throws UserException if no model may be called that
     */
    static String checked(String name) {
        if (!isValid(name)) {
            throw new UserException(TEXT.get("model.name", name));
        }
        return name;
    }
}
