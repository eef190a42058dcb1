package digitpad.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * The settings that persist between starts.
 *
 * @param theme light or dark
 * @param model the name of the model in use
 * @param oneCore whether training uses only one processor core
 * @param folders the folders used last in file dialogs, by the name of their kind
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(Theme theme, String model, boolean oneCore, Map<String, String> folders) {
    public Settings {
        folders = folders == null ? Map.of() : Map.copyOf(folders);
    }

    /** Returns these settings with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, model, oneCore, folders);
    }

    /** Returns these settings with another model. */
    public Settings withModel(String other) {
        return new Settings(theme, other, oneCore, folders);
    }

    /** Returns these settings with another value of {@code oneCore}. */
    public Settings withOneCore(boolean other) {
        return new Settings(theme, model, other, folders);
    }

    /** Returns these settings with other folders. */
    public Settings withFolders(Map<String, String> other) {
        return new Settings(theme, model, oneCore, other);
    }
}
