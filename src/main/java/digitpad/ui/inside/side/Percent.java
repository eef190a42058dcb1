package digitpad.ui.inside.side;

import digitpad.text.Messages;

/** Formats probabilities as percentages. */
public final class Percent {
    private static final Messages TEXT = Messages.of(Percent.class);
    private static final double ROUNDS_TO_ZERO = 0.0005;

    private Percent() {}

    /**
     * Formats a probability 0..1 as a percentage with one decimal. Instead of 0.0 % and 100.0 %, it says "under 0.1 %"
     * and "over 99.9 %".
     */
    public static String of(double probability) {
        if (probability < ROUNDS_TO_ZERO) {
            return TEXT.get("percent.tiny");
        }
        return probability > 1 - ROUNDS_TO_ZERO ? TEXT.get("percent.nearly") : TEXT.get("percent.value", probability);
    }
}
