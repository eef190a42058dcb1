package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a network's outputs stand for.
 *
 * <p>What one hand writes as a 1 another writes as a 7, and those who wrote MNIST and those who draw on pads differ: a
 * network that is also asked which of the two it sees learns to tell them, and reads each digit as those write it. What
 * it says of a digit is then the sum over both, so nobody has to tell it.
 */
public enum OutputLayout {
    /** The ten digits. */
    @JsonProperty("digits")
    DIGITS(1),
    /** The ten digits as {@link DigitSource#IMAGE}, then the ten as {@link DigitSource#STROKES}. */
    @JsonProperty("digits-by-medium")
    DIGITS_BY_SOURCE(2);

    /** How many digits there are. */
    public static final int CLASSES = 10;

    private final int outputsPerDigit;

    OutputLayout(int media) {
        this.outputsPerDigit = media;
    }

    /** How many there are. */
    public int count() {
        return outputsPerDigit * CLASSES;
    }

    /** Which of them stands for a digit. */
    public int index(int digit, DigitSource medium) {
        return this == DIGITS_BY_SOURCE && medium == DigitSource.STROKES ? CLASSES + digit : digit;
    }

    /** How many outputs stand for each digit: that of digit {@code d} in medium {@code m} is {@code m * CLASSES + d}. */
    public int outputsPerDigit() {
        return outputsPerDigit;
    }
}
