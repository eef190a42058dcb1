package digitpad.ui.inside.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * A language of the texts to read. A new one is a constant here, a bundle {@code explanations_<locale>.properties} and
 * what the button calls it, {@code language.<id>}.
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

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fonts;

    /**
     * A language.
     *
     * @param fonts parts of the names of fonts that have its characters, the better ones first; none if all fonts do
     */
    Language(Locale locale, String... fonts) {
        this.locale = locale;
        this.fonts = List.of(fonts);
    }

    /** The one that suits a user's locale. */
    static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** Those whose characters a font here has. */
    static List<Language> displayable() {
        return Arrays.stream(values())
                .filter(language -> language.fonts.isEmpty() || language.font().isPresent())
                .toList();
    }

    Locale locale() {
        return locale;
    }

    /** Its name in keys, in small letters. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A font here that has its characters; none if there is none, or any font does. */
    Optional<String> font() {
        List<String> families = Font.getFamilies();
        return fonts.stream()
                .flatMap(wanted -> families.stream().filter(family -> family.contains(wanted)))
                .findFirst();
    }

    /** The style of a control that shows it. */
    String style() {
        return font().map(family -> "-fx-font-family: \"" + family + "\";").orElse("");
    }
}
