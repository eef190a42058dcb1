package digitpad.recognition;

import digitpad.network.OutputLayout;
import java.util.Arrays;

/** What a network believes of one image: a probability for each digit, 0..1, adding up to 1. Immutable. */
public final class Prediction {
    /** How many digits there are. */
    public static final int CLASSES = OutputLayout.CLASSES;

    private final float[] probabilities;
    private final boolean digitLike;

    private Prediction(float[] probabilities, boolean digitLike) {
        this.probabilities = probabilities;
        this.digitLike = digitLike;
    }

    /**
     * A belief.
     *
     * @param digitLike whether the image looks like a digit at all; the probabilities are those if it is one
     * @throws IllegalArgumentException if there are not ten values, or one is not in 0..1
     */
    public static Prediction of(float[] probabilities, boolean digitLike) {
        if (probabilities.length != CLASSES) {
            throw new IllegalArgumentException("ten probabilities are needed, not " + probabilities.length);
        }
        for (float probability : probabilities) {
            if (!(probability >= 0 && probability <= 1.0001f)) {
                throw new IllegalArgumentException("a probability lies in 0..1, not at " + probability);
            }
        }
        return new Prediction(probabilities.clone(), digitLike);
    }

    /** Whether the image looks like a digit at all; if not, the probabilities are those it would have as one. */
    public boolean isDigitLike() {
        return digitLike;
    }

    /** The most probable digit; of equals the smaller. */
    public int digit() {
        int best = 0;
        for (int i = 1; i < CLASSES; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The probability of the most probable digit, 0..1. */
    public float confidence() {
        return probabilities[digit()];
    }

    /** The probability of a digit, 0..1. */
    public float probability(int digit) {
        return probabilities[digit];
    }

    /** A copy of the ten probabilities. */
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
        return (digitLike ? "" : "no digit, rather than ") + digit() + " " + Arrays.toString(probabilities);
    }
}
