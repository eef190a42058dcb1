package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import java.util.ResourceBundle;

/** The short texts for a learner, in the languages they are written in. */
final class Explanations {
    private static final String BUNDLE = "digitpad.ui.inside.cell.explanations";
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Explanations() {}

    /** What the topic is called. */
    static String title(Topic topic, Language language) {
        return bundle(language).getString(topic.key() + ".title");
    }

    /** What there is to know about it. */
    static String text(Topic topic, Language language) {
        return bundle(language).getString(topic.key() + ".text");
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), AS_ASKED);
    }
}
