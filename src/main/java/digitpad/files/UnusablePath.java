package digitpad.files;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains why Java cannot use a path. On Linux and macOS, Java converts paths with the charset of the locale when it
 * starts. In the locale {@code C} that charset is ASCII, so a path with other letters cannot even be looked up.
 */
public final class UnusablePath {
    /** The charset of paths. Java sets it from the locale, and ignores another value on its command line. */
    private static final String CHARSET_PROPERTY = "sun.jnu.encoding";

    private static final Messages TEXT = Messages.of(UnusablePath.class);

    private UnusablePath() {}

    /** Returns an exception whose message names the path and tells the user what to do. */
    public static UserException explained(InvalidPathException cause) {
        String key = isUnicode(System.getProperty(CHARSET_PROPERTY, "")) ? "path.invalid" : "path.locale";
        return new UserException(TEXT.get(key, cause.getInput()), cause);
    }

    /** Returns the exception about a path that caused {@code failure}, or is it; empty if none did. */
    public static Optional<InvalidPathException> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(InvalidPathException.class::isInstance)
                .map(InvalidPathException.class::cast)
                .findFirst();
    }

    private static boolean isUnicode(String charset) {
        try {
            return Charset.forName(charset).name().startsWith("UTF-");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
