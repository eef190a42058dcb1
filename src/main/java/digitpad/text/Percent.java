package digitpad.text;

/** Formats probabilities as percentages, in the same way everywhere. */
public final class Percent {
    private static final Messages TEXT = Messages.of(Percent.class);
    private static final double LOWEST = 0.001;
    private static final double ROUNDS_TO_ZERO = LOWEST / 2;

    private Percent() {}

    /**
     * Formats a probability 0..1 as a percentage with one decimal. Instead of 0.0 % and 100.0 %, it says "< 0.1 %" and
     * "> 99.9 %". It is not broken into two lines.
     */
    public static String of(double probability) {
        if (probability < ROUNDS_TO_ZERO) {
            return TEXT.get("percent.below", LOWEST);
        }
        return probability > 1 - ROUNDS_TO_ZERO
                ? TEXT.get("percent.above", 1 - LOWEST)
                : TEXT.get("percent.value", probability);
    }

    /** Formats a probability like {@link #of}, but with ordinary spaces, which every terminal can print. */
    public static String plain(double probability) {
        return of(probability).replace('\u00a0', ' ');
    }
}
