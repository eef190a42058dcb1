package digitpad.dataset;

/**
 * The training images, some of them held out to choose by.
 *
 * @param training what the network learns from
 * @param validation what its settings are judged by; never part of the training
 */
public record Split(LabeledImages training, LabeledImages validation) {
    /** As many as TensorFlow's tutorial reader held out of the 60,000. */
    public static final int VALIDATION_IMAGES = 5_000;

    /** The images of the training set that {@link #VALIDATION_IMAGES} and the like are meant of. */
    private static final int MNIST_IMAGES = 60_000;

    /** Holds out the first 5,000 images, as the tutorial's reader did; of a small data set the same share. */
    public static Split of(LabeledImages images) {
        return of(images, VALIDATION_IMAGES);
    }

    /**
     * Holds out the first images.
     *
     * @param heldOut how many of 60,000, 1..59,999; of a smaller data set the same share, at least one image
     * @throws IllegalArgumentException if there are fewer than 2 images
     */
    public static Split of(LabeledImages images, int heldOut) {
        if (images.count() < 2) {
            throw new IllegalArgumentException("a split needs at least 2 images, not " + images.count());
        }
        int held = validationCount(images.count(), heldOut);
        return new Split(images.range(held, images.count()), images.range(0, held));
    }

    /**
     * How many images of a set are held out.
     *
     * @param images in the set
     * @param wanted of 60,000
     */
    public static int validationCount(int images, int wanted) {
        long share = (long) wanted * Math.min(images, MNIST_IMAGES) / MNIST_IMAGES;
        return Math.toIntExact(Math.max(1, share));
    }
}
