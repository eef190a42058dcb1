package digitpad.network;

/**
 * What a network's outputs stand for.
 *
 * <p>What one hand writes as a 1 another writes as a 7, and those who wrote MNIST and those who draw on pads differ: a
 * network that is also asked which of the two it sees learns to tell them, and reads each digit as those write it. What
 * it says of a digit is then the sum over both, so nobody has to tell it.
 */
public enum Outputs {
    /** The ten digits. */
    DIGITS(1),
    /** The ten digits as {@link Medium#IMAGE}, then the ten as {@link Medium#INK}. */
    DIGITS_BY_MEDIUM(2);

    private final int media;

    Outputs(int media) {
        this.media = media;
    }

    /** How many there are. */
    public int count() {
        return media * Prediction.CLASSES;
    }

    /** Which of them stands for a digit. */
    public int index(int digit, Medium medium) {
        return this == DIGITS_BY_MEDIUM && medium == Medium.INK ? Prediction.CLASSES + digit : digit;
    }

    /**
     * The logits of the ten digits, whatever the medium: of each the logarithm of the sum of the exponentials.
     *
     * @param logits of all outputs, from {@code offset} on
     */
    public float[] ofDigits(float[] logits, int offset) {
        float[] digits = new float[Prediction.CLASSES];
        for (int digit = 0; digit < digits.length; digit++) {
            float[] each = new float[media];
            for (int medium = 0; medium < media; medium++) {
                each[medium] = logits[offset + medium * Prediction.CLASSES + digit];
            }
            digits[digit] = media == 1 ? each[0] : (float) Calibration.logSumOfExponentials(each, 1);
        }
        return digits;
    }
}
