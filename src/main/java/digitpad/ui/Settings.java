package digitpad.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What the window remembers from one start to the next.
 *
 * @param theme light or dark
 * @param model the name of the model in use
 * @param oneCore whether trainings take one core of the processor only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(Theme theme, String model, boolean oneCore) {
    /** The same with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, model, oneCore);
    }

    /** The same with another model. */
    public Settings withModel(String other) {
        return new Settings(theme, other, oneCore);
    }

    /** The same with another use of the cores. */
    public Settings withOneCore(boolean other) {
        return new Settings(theme, model, other);
    }
}
