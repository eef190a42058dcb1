package digitpad.augmentation;

/**
 * What a training's samples are besides images.
 *
 * @param ink share that is ink, where the training has enough of it, 0..{@value #MOST_INK}
 * @param outliers share that is no digit, 0..{@value #MOST_OUTLIERS}; with the ink less than 1
 */
public record Mixture(double ink, double outliers) {
    public static final double MOST_INK = 0.9;
    public static final double MOST_OUTLIERS = 0.5;
    private static final int MOST_REPETITION = 25;

    /** Images alone. */
    public static final Mixture IMAGES = new Mixture(0, 0);

    /** Digits alone: images, and ink where there is some. */
    public static final Mixture DIGITS = new Mixture(0.15, 0);

    /** Digits, and some of what is none, so that the network learns to doubt. */
    public static final Mixture WITH_OUTLIERS = new Mixture(0.15, 0.05);

    /**
     * @throws IllegalArgumentException if a share is out of its range, or nothing is left for images
     */
    public Mixture {
        if (!(ink >= 0 && ink <= MOST_INK && outliers >= 0 && outliers <= MOST_OUTLIERS && ink + outliers < 1)) {
            throw new IllegalArgumentException("ink " + ink + ", outliers " + outliers);
        }
    }

    /**
     * The same with as much ink as there are samples for: none is used more than {@value #MOST_REPETITION} times as
     * often as an image, so that a handful of samples does not become what most digits look like.
     *
     * @param samples of ink, 0 or more
     * @param images of the data set, at least 1
     */
    public Mixture of(int samples, int images) {
        double wanted = MOST_REPETITION * (double) samples;
        return new Mixture(Math.min(ink, (1 - outliers) * wanted / (wanted + images)), outliers);
    }
}
