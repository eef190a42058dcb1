package digitpad.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one package, read from the resource bundle {@code messages} that lies in it.
 *
 * <p>A pattern with arguments follows {@link MessageFormat}; one without is taken as it stands, so that apostrophes and
 * braces need no escaping there.
 */
public final class Messages {
    private final String bundle;

    private Messages(String bundle) {
        this.bundle = bundle;
    }

    /** The messages of the package that {@code owner} lives in. */
    public static Messages of(Class<?> owner) {
        return new Messages(owner.getPackageName() + ".messages");
    }

    /**
     * The sentence {@code key} in the default locale.
     *
     * @throws java.util.MissingResourceException if the bundle or the key does not exist
     */
    public String get(String key, Object... arguments) {
        Locale locale = Locale.getDefault();
        String pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
