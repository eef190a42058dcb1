package digitpad.ui.inside.side;

import digitpad.text.Messages;

/** Probabilities in words. */
public final class Percent {
    private static final Messages TEXT = Messages.of(Percent.class);
    private static final double TINY = 0.0005;

    private Percent() {}

    /** In percent with one digit after the point; of what would look like nothing or like certainty, that it is not. */
    public static String of(double probability) {
        if (probability < TINY) {
            return TEXT.get("percent.tiny");
        }
        return probability > 1 - TINY ? TEXT.get("percent.nearly") : TEXT.get("percent.figure", probability);
    }
}
