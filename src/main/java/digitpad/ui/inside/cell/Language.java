package digitpad.ui.inside.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * A language of the topic texts. To add one, add a constant here, a bundle {@code explanations_<locale>.properties},
 * and the label of the language button, {@code language.<id>}, in the messages.
 */
enum Language {
    ENGLISH(Locale.ROOT),
    CHINESE(
            Locale.SIMPLIFIED_CHINESE,
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "Noto Sans SC",
            "Noto Sans CJK",
            "Hiragino Sans GB",
            "WenQuanYi",
            "Heiti SC",
            "SimHei",
            "SimSun",
            "Droid Sans Fallback",
            "AR PL");

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // immutable: created by List.of
    private final List<String> fonts;

    /**
     * Creates a language.
     *
     * @param fonts parts of the names of fonts that have its characters, preferred ones first; empty if all fonts do
     */
    Language(Locale locale, String... fonts) {
        this.locale = locale;
        this.fonts = List.of(fonts);
    }

    /** Returns the language of a locale; English if there is none. */
    static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** Returns the languages for which a font with their characters is installed. */
    static List<Language> displayable() {
        return Arrays.stream(values())
                .filter(language -> language.fonts.isEmpty() || language.isDisplayable())
                .toList();
    }

    /** Whether a font with its characters is installed and can be drawn: a name alone does not tell. */
    private boolean isDisplayable() {
        return font().map(family -> GlyphProbe.canShow(Font.font(family), "中", "文"))
                .orElse(false);
    }

    Locale locale() {
        return locale;
    }

    /** Returns its name in message keys, in lower case. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns an installed font with its characters; empty if none is installed or if any font has them. */
    Optional<String> font() {
        List<String> families = Font.getFamilies();
        return fonts.stream()
                .flatMap(wanted -> families.stream().filter(family -> family.contains(wanted)))
                .findFirst();
    }

    /** Returns the CSS style of a control that shows text in this language. */
    String style() {
        return font().map(family -> "-fx-font-family: \"" + family + "\";").orElse("");
    }
}
