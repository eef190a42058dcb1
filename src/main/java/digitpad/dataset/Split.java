package digitpad.dataset;

/**
 * The training images, split into those for training and those held out for validation.
 *
 * @param training that the network is trained on
 * @param validation that the settings are chosen by; the network is never trained on them
 */
public record Split(LabeledImages training, LabeledImages validation) {
    /** The number of images that TensorFlow's tutorial held out of the 60,000. */
    public static final int VALIDATION_IMAGES = 5_000;

    /** The size of MNIST's training set, to which numbers such as {@link #VALIDATION_IMAGES} refer. */
    public static final int MNIST_IMAGES = 60_000;

    /** Holds out the first 5,000 images, as the tutorial did, or the same share of a smaller dataset. */
    public static Split of(LabeledImages images) {
        return of(images, VALIDATION_IMAGES);
    }

    /**
     * Holds out the first images.
     *
     * @param outOf60000 number to hold out of 60,000 images, 1..59,999; a smaller dataset holds out the same share, but
     *     at least one image
     * @throws IllegalArgumentException if there are fewer than 2 images
     */
    public static Split of(LabeledImages images, int outOf60000) {
        if (images.count() < 2) {
            throw new IllegalArgumentException("a split needs at least 2 images: " + images.count());
        }
        int validation = validationCount(images.count(), outOf60000);
        return new Split(images.range(validation, images.count()), images.range(0, validation));
    }

    /**
     * Returns how many images of a dataset are held out.
     *
     * @param images number of images in the dataset
     * @param outOf60000 number to hold out of 60,000 images
     */
    public static int validationCount(int images, int outOf60000) {
        long share = (long) outOf60000 * Math.min(images, MNIST_IMAGES) / MNIST_IMAGES;
        return Math.toIntExact(Math.max(1, share));
    }
}
