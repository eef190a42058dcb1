package digitpad.mnist;

/**
 * The training images, some of them held out to choose by.
 *
 * @param training what the network learns from
 * @param validation what its settings are judged by; never part of the training
 */
public record Split(LabeledImages training, LabeledImages validation) {
    /** As many as TensorFlow's tutorial reader held out of the 60,000. */
    public static final int VALIDATION_IMAGES = 5_000;

    /**
     * Holds out the first 5,000 images, as the tutorial's reader did; of a small data set, the first twelfth (at least
     * one image).
     *
     * @throws IllegalArgumentException if there are fewer than 2 images
     */
    public static Split of(LabeledImages images) {
        if (images.count() < 2) {
            throw new IllegalArgumentException("a split needs at least 2 images, not " + images.count());
        }
        int held = Math.max(1, Math.min(VALIDATION_IMAGES, images.count() / 12));
        return new Split(images.range(held, images.count()), images.range(0, held));
    }
}
