package digitpad.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.scene.paint.Color;

/** The colors of the window, light or dark. */
@SuppressWarnings("ImmutableEnumChecker") // both fields are immutable in fact, but not marked as such
public enum Theme {
    LIGHT(
            new PrimerLight(),
            new Palette(
                    Color.web("#ffffff"),
                    Color.web("#24292f"),
                    Color.web("#57606a"),
                    Color.web("#d8dee4"),
                    Color.web("#0969da"),
                    Color.web("#1a7f37"),
                    Color.web("#bf3989"),
                    Color.web("#e85aad"))),
    DARK(
            new PrimerDark(),
            new Palette(
                    Color.web("#161b22"),
                    Color.web("#e6edf3"),
                    Color.web("#8b949e"),
                    Color.web("#2a3038"),
                    Color.web("#58a6ff"),
                    Color.web("#3fb950"),
                    Color.web("#f778ba"),
                    Color.web("#e85aad")));

    private final atlantafx.base.theme.Theme styles;
    private final Palette palette;

    Theme(atlantafx.base.theme.Theme styles, Palette palette) {
        this.styles = styles;
        this.palette = palette;
    }

    /** Returns the URL of the style sheet for the controls. */
    public String stylesheet() {
        return styles.getUserAgentStylesheet();
    }

    /** Returns the colors for canvases. */
    public Palette palette() {
        return palette;
    }

    /** Returns the other theme. */
    public Theme toggled() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
