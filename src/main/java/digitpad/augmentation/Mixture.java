package digitpad.augmentation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a training's samples are besides images.
 *
 * @param strokeShare share that is ink, where the training has enough of it, 0..{@value #MAX_STROKE_SHARE}
 * @param nonDigitShare share that is no digit, 0..{@value #MAX_NON_DIGIT_SHARE}; with the ink less than 1
 */
public record Mixture(
        @JsonProperty("ink") double strokeShare,
        @JsonProperty("outliers") double nonDigitShare) {
    public static final double MAX_STROKE_SHARE = 0.9;
    public static final double MAX_NON_DIGIT_SHARE = 0.5;
    private static final int MOST_REPETITION = 25;

    /** Images alone. */
    public static final Mixture IMAGES_ONLY = new Mixture(0, 0);

    /** Digits alone: images, and ink where there is some. */
    public static final Mixture DIGITS_ONLY = new Mixture(0.15, 0);

    /** Digits, and some of what is none, so that the network learns to doubt. */
    public static final Mixture WITH_NON_DIGITS = new Mixture(0.15, 0.05);

    /**
     * @throws IllegalArgumentException if a share is out of its range, or nothing is left for images
     */
    public Mixture {
        if (!(strokeShare >= 0
                && strokeShare <= MAX_STROKE_SHARE
                && nonDigitShare >= 0
                && nonDigitShare <= MAX_NON_DIGIT_SHARE
                && strokeShare + nonDigitShare < 1)) {
            throw new IllegalArgumentException("ink " + strokeShare + ", outliers " + nonDigitShare);
        }
    }

    /**
     * The same with as much ink as there are samples for: none is used more than {@value #MOST_REPETITION} times as
     * often as an image, so that a handful of samples does not become what most digits look like.
     *
     * @param samples of ink, 0 or more
     * @param images of the data set, at least 1
     */
    public Mixture limitedTo(int samples, int images) {
        double wanted = MOST_REPETITION * (double) samples;
        return new Mixture(Math.min(strokeShare, (1 - nonDigitShare) * wanted / (wanted + images)), nonDigitShare);
    }
}
