package digitpad.augmentation;

/**
 * What a training's batches are made of besides images.
 *
 * @param ink share of each batch that is ink, where the training has some, 0..{@value #MOST_INK}
 * @param outliers share that is no digit, 0..{@value #MOST_OUTLIERS}; with the ink less than 1
 */
public record Mixture(double ink, double outliers) {
    public static final double MOST_INK = 0.9;
    public static final double MOST_OUTLIERS = 0.5;

    /** Images alone. */
    public static final Mixture IMAGES = new Mixture(0, 0);

    /** Digits alone: images, and ink where there is some. */
    public static final Mixture DIGITS = new Mixture(0.2, 0);

    /** Digits, and some of what is none, so that the network learns to doubt. */
    public static final Mixture WITH_OUTLIERS = new Mixture(0.2, 0.06);

    /**
     * @throws IllegalArgumentException if a share is out of its range, or nothing is left for images
     */
    public Mixture {
        if (!(ink >= 0 && ink <= MOST_INK && outliers >= 0 && outliers <= MOST_OUTLIERS && ink + outliers < 1)) {
            throw new IllegalArgumentException("ink " + ink + ", outliers " + outliers);
        }
    }

    /** How many of a batch are ink. */
    public int inkOf(int batchSize) {
        return (int) Math.round(ink * batchSize);
    }

    /** How many of a batch are no digits. */
    public int outliersOf(int batchSize) {
        return (int) Math.min(Math.round(outliers * batchSize), batchSize - inkOf(batchSize));
    }
}
