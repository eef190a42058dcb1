package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import java.util.ResourceBundle;

/** The short texts that explain topics to a learner, in each language. */
final class Explanations {
    private static final String BUNDLE = "digitpad.ui.inside.cell.explanations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Explanations() {}

    /** Returns the title of a topic. */
    static String title(Topic topic, Language language) {
        return bundle(language).getString(topic.key() + ".title");
    }

    /** Returns the text on a topic. */
    static String text(Topic topic, Language language) {
        return bundle(language).getString(topic.key() + ".text");
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), NO_FALLBACK);
    }
}
