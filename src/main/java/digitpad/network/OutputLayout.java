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
    DIGITS(1),
    /** The ten digits with source {@link DigitSource#IMAGE}, then the ten with source {@link DigitSource#STROKES}. */
    @JsonProperty("digits-by-medium")
    DIGITS_BY_SOURCE(2);

    /** Number of digits. */
    public static final int CLASSES = 10;

    private final int outputsPerDigit;

    OutputLayout(int outputsPerDigit) {
        this.outputsPerDigit = outputsPerDigit;
    }

    /** Returns the number of outputs. */
    public int count() {
        return outputsPerDigit * CLASSES;
    }

    /** Returns the index of the output that stands for a digit from a source. */
    public int index(int digit, DigitSource source) {
        return this == DIGITS_BY_SOURCE && source == DigitSource.STROKES ? CLASSES + digit : digit;
    }

    /**
     * Returns how many outputs stand for each digit. Digit {@code d} with source number {@code s} has output
     * {@code s * CLASSES + d}.
     */
    public int outputsPerDigit() {
        return outputsPerDigit;
    }
}
