package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.scene.text.Font;

/** The short texts for a learner, in the two languages they are written in. */
public final class Explanations {
    private static final String BUNDLE = "digitpad.ui.inside.cell.explanations";
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Parts of the names of fonts that have Chinese characters, the better ones first. */
    private static final List<String> CHINESE_FONTS = List.of(
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

    /** The languages. */
    enum Language {
        ENGLISH(Locale.ROOT),
        CHINESE(Locale.SIMPLIFIED_CHINESE);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        /** The one that suits a user's locale. */
        static Language of(Locale locale) {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
        }
    }

    private Explanations() {}

    /** What the topic is called. */
    static String title(Topic topic, Language language) {
        return bundle(language).getString(topic.key() + ".title");
    }

    /** What there is to know about it. */
    static String text(Topic topic, Language language) {
        return bundle(language).getString(topic.key() + ".text");
    }

    /** A font here that has Chinese characters. */
    static Optional<String> chineseFont() {
        List<String> families = Font.getFamilies();
        return CHINESE_FONTS.stream()
                .flatMap(wanted -> families.stream().filter(family -> family.contains(wanted)))
                .findFirst();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale, AS_ASKED);
    }
}
