package digitpad.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * The settings that persist between starts.
 *
 * @param theme light or dark
 * @param model the name of the model in use
 * @param oneCore whether training uses only one processor core
 * @param penWidth the pen's width, in pad units
 * @param window the window's size and place; null until the window was open once
 * @param folders the folders used last in file dialogs, by the name of their kind
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        Theme theme,
        String model,
        boolean oneCore,
        double penWidth,
        WindowPlacement window,
        Map<String, String> folders) {
    public Settings {
        folders = folders == null ? Map.of() : Map.copyOf(folders);
    }

    /** Returns these settings with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, model, oneCore, penWidth, window, folders);
    }

    /** Returns these settings with another model. */
    public Settings withModel(String other) {
        return new Settings(theme, other, oneCore, penWidth, window, folders);
    }

    /** Returns these settings with another value of {@code oneCore}. */
    public Settings withOneCore(boolean other) {
        return new Settings(theme, model, other, penWidth, window, folders);
    }

    /** Returns these settings with another pen width. */
    public Settings withPenWidth(double other) {
        return new Settings(theme, model, oneCore, other, window, folders);
    }

    /** Returns these settings with another placement of the window. */
    public Settings withWindow(WindowPlacement other) {
        return new Settings(theme, model, oneCore, penWidth, other, folders);
    }

    /** Returns these settings with other folders. */
    public Settings withFolders(Map<String, String> other) {
        return new Settings(theme, model, oneCore, penWidth, window, other);
    }
}
