package digitpad.augmentation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The shares of training samples that are not images from the dataset.
 *
 * @param strokeShare share of stroke data, if there is enough of it, 0..{@value #MAX_STROKE_SHARE}
 * @param nonDigitShare share of non-digits, 0..{@value #MAX_NON_DIGIT_SHARE}; the sum of both shares is below 1
 */
public record Mixture(
        @JsonProperty("ink") double strokeShare,
        @JsonProperty("outliers") double nonDigitShare) {
    public static final double MAX_STROKE_SHARE = 0.9;
    public static final double MAX_NON_DIGIT_SHARE = 0.5;
    /** The share of the non-digits that are letters and signs of stroke files, if there are any. */
    public static final double REAL_NON_DIGIT_SHARE = 0.5;

    private static final int MAX_REPETITION = 25;

    /** Only images. */
    public static final Mixture IMAGES_ONLY = new Mixture(0, 0);

    /** Only digits: images, and stroke data if there is any. */
    public static final Mixture DIGITS_ONLY = new Mixture(0.15, 0);

    /** Digits, many of them strokes, and so many non-digits that the network learns to reject them. */
    public static final Mixture WITH_NON_DIGITS = new Mixture(0.3, 0.18);

    /**
     * @throws IllegalArgumentException if a share is out of range, or nothing is left for images
     */
    public Mixture {
        if (!(strokeShare >= 0
                && strokeShare <= MAX_STROKE_SHARE
                && nonDigitShare >= 0
                && nonDigitShare <= MAX_NON_DIGIT_SHARE
                && strokeShare + nonDigitShare < 1)) {
            throw new IllegalArgumentException(
                    "invalid mixture: stroke share " + strokeShare + ", non-digit share " + nonDigitShare);
        }
    }

    /**
     * Returns this mixture with the stroke share lowered, if necessary, so that no stroke sample is used more than
     * {@value #MAX_REPETITION} times as often as an image. Otherwise a few samples would dominate training.
     *
     * @param strokeSamples number of stroke samples, 0 or more
     * @param images number of images in the dataset, at least 1
     */
    public Mixture limitedTo(int strokeSamples, int images) {
        double weight = MAX_REPETITION * (double) strokeSamples;
        return new Mixture(Math.min(strokeShare, (1 - nonDigitShare) * weight / (weight + images)), nonDigitShare);
    }
}
