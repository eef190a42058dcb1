package digitpad.recognition;

import digitpad.network.OutputLayout;
import java.util.Arrays;

/** The prediction for one image: a probability for each digit, 0..1, which add up to 1. Immutable. */
public final class Prediction {
    /** Number of digits. */
    public static final int CLASSES = OutputLayout.CLASSES;

    private final float[] probabilities;
    private final boolean digitLike;

    private Prediction(float[] probabilities, boolean digitLike) {
        this.probabilities = probabilities;
        this.digitLike = digitLike;
    }

    /**
     * Creates a prediction.
     *
     * @param digitLike whether the image looks like a digit at all; the probabilities assume that it is one
     * @throws IllegalArgumentException if there are not ten values, or one is not in 0..1
     */
    public static Prediction of(float[] probabilities, boolean digitLike) {
        if (probabilities.length != CLASSES) {
            throw new IllegalArgumentException("expected ten probabilities, got " + probabilities.length);
        }
        for (float probability : probabilities) {
            if (!(probability >= 0 && probability <= 1.0001f)) {
                throw new IllegalArgumentException("probability out of range: " + probability);
            }
        }
        return new Prediction(probabilities.clone(), digitLike);
    }

    /** Returns whether the image looks like a digit at all. The probabilities assume that it is one. */
    public boolean isDigitLike() {
        return digitLike;
    }

    /** Returns the most probable digit. On a tie, the smaller digit wins. */
    public int digit() {
        int best = 0;
        for (int i = 1; i < CLASSES; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Returns the probability of the most probable digit, 0..1. */
    public float confidence() {
        return probabilities[digit()];
    }

    /** Returns the probability of a digit, 0..1. */
    public float probability(int digit) {
        return probabilities[digit];
    }

    /** Returns a copy of the ten probabilities. */
    public float[] toArray() {
        return probabilities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction prediction
                && digitLike == prediction.digitLike
                && Arrays.equals(probabilities, prediction.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(probabilities) + Boolean.hashCode(digitLike);
    }

    @Override
    public String toString() {
        return (digitLike ? "" : "non-digit, most like ") + digit() + " " + Arrays.toString(probabilities);
    }
}
