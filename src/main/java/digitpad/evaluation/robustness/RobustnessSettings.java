package digitpad.evaluation.robustness;

import java.util.List;

/**
 * What to test.
 *
 * @param disturbances in the order of the test
 * @param images the maximum number of images, at least 1; of a larger set, some are selected at random
 * @param seed of the selection and of the changes
 */
public record RobustnessSettings(List<Disturbance> disturbances, int images, long seed) {
    /** Enough images for an interval of about one percentage point, few enough for less than a minute. */
    public static final int IMAGES = 1_000;

    /** The seed unless the user chose one. */
    public static final long SEED = 1;

    /** All disturbances, on up to 1,000 images. */
    public static final RobustnessSettings STANDARD =
            new RobustnessSettings(List.of(Disturbance.values()), IMAGES, SEED);

    /**
     * @throws IllegalArgumentException if the number of images is below 1
     */
    public RobustnessSettings {
        disturbances = List.copyOf(disturbances);
        if (images < 1) {
            throw new IllegalArgumentException("a robustness test needs at least 1 image: " + images);
        }
    }
}
