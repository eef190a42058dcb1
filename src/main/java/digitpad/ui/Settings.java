package digitpad.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What the window remembers from one start to the next.
 *
 * @param theme light or dark
 * @param model the name of the model in use
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(Theme theme, String model) {
    /** The same with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, model);
    }

    /** The same with another model. */
    public Settings withModel(String other) {
        return new Settings(theme, other);
    }
}
