package digitpad.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one package, read from the resource bundle {@code messages} of that package.
 *
 * <p>A text that takes arguments is a {@link MessageFormat} pattern. Any other text is used verbatim: its apostrophes
 * and braces need no escaping.
 */
public final class Messages {
    private final String bundle;

    private Messages(String bundle) {
        this.bundle = bundle;
    }

    /** Returns the messages of the package of {@code owner}. */
    public static Messages of(Class<?> owner) {
        return new Messages(owner.getPackageName() + ".messages");
    }

    /**
     * Returns the text of {@code key} in the default locale, with its arguments filled in.
     *
     * @throws java.util.MissingResourceException if the bundle or the key does not exist
     */
    public String get(String key, Object... arguments) {
        Locale locale = Locale.getDefault();
        String pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
