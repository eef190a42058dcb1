package digitpad.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The settings that persist between starts.
 *
 * @param theme light or dark
 * @param model the name of the model in use
 * @param oneCore whether training uses only one processor core
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(Theme theme, String model, boolean oneCore) {
    /** Returns these settings with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, model, oneCore);
    }

    /** Returns these settings with another model. */
    public Settings withModel(String other) {
        return new Settings(theme, other, oneCore);
    }

    /** Returns these settings with another value of {@code oneCore}. */
    public Settings withOneCore(boolean other) {
        return new Settings(theme, model, other);
    }
}
