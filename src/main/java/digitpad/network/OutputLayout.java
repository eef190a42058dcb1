package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The meaning of a network's outputs.
 *
 * <p>People write digits differently: one writer's 1 looks like another's 7, and MNIST's writers differ from people who
 * draw on pads. A network with separate outputs for the two sources learns to tell them apart and recognizes each digit
 * the way it is written there. The probability of a digit is the sum over both sources, so the source need not be
 * known.
 */
public enum OutputLayout {
    /** The ten digits. */
    @JsonProperty("digits")
    DIGITS(1, false),
    /** The ten digits with source {@link DigitSource#IMAGE}, then the ten with source {@link DigitSource#STROKES}. */
    @JsonProperty("digits-by-medium")
    DIGITS_BY_SOURCE(2, false),
    /**
     * The outputs of {@link #DIGITS_BY_SOURCE}, and a class for non-digits that needs no output: its logit is always 0
     * (a background class, as in Bitterwolf et al., Breaking Down Out-of-Distribution Detection, 2022). So the
     * logarithm of the sum of the exponentials of the logits is the logarithm of the odds that an image shows a digit.
     */
    @JsonProperty("digits-by-medium-or-none")
    DIGITS_BY_SOURCE_OR_NONE(2, true);

    /** Number of digits. */
    public static final int CLASSES = 10;

    private final int outputsPerDigit;

    private final boolean nonDigitClass;

    OutputLayout(int outputsPerDigit, boolean nonDigitClass) {
        this.outputsPerDigit = outputsPerDigit;
        this.nonDigitClass = nonDigitClass;
    }

    /**
     * Returns whether non-digits are a class of their own, with the fixed logit 0. If so, the target of a non-digit is
     * 0 at all outputs; otherwise it is the same probability at all outputs.
     */
    public boolean hasNonDigitClass() {
        return nonDigitClass;
    }

    /** Returns the number of outputs. */
    public int count() {
        return outputsPerDigit * CLASSES;
    }

    /** Returns the index of the output that stands for a digit from a source. */
    public int index(int digit, DigitSource source) {
        return outputsPerDigit == 2 && source == DigitSource.STROKES ? CLASSES + digit : digit;
    }

    /**
     * Returns how many outputs stand for each digit. Digit {@code d} with source number {@code s} has output
     * {@code s * CLASSES + d}.
     */
    public int outputsPerDigit() {
        return outputsPerDigit;
    }
}
