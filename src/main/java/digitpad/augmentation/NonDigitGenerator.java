package digitpad.augmentation;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.LabeledInk;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Images that are no digit. A network that also learns to be undecided about such images is undecided about others it
 * has never seen ("outlier exposure": Hendrycks, Mazeika and Dietterich, Deep Anomaly Detection with Outlier Exposure,
 * 2019). Belongs to one thread.
 */
public final class NonDigitGenerator {
    /** Pens from thin to thick, in pixels of the 20x20 box. */
    private static final double THINNEST = 1.6;

    private static final double THICKEST = 3.4;
    private static final double SHARE_OF_INK = 0.75;

    private final NonDigitInkGenerator ink;
    private final NonDigitImageGenerator images;

    /** Made of {@code images}, at least one, and of {@code ink}, which may be empty. */
    public NonDigitGenerator(LabeledImages images, List<LabeledInk> ink) {
        this.images = new NonDigitImageGenerator(images);
        this.ink = new NonDigitInkGenerator(ink);
    }

    /**
     * Whether a digit is none when it lies on its side: a 0 still is a 0, an 8 may be one, a 1 is a dash, and a 6 or a 9
     * can be taken for other digits.
     */
    static boolean isNonDigitOnItsSide(int digit) {
        return switch (digit) {
            case 2, 3, 4, 5, 7 -> true;
            default -> false;
        };
    }

    /** One more; the same state of {@code random} gives the same image. */
    public DigitImage next(RandomGenerator random) {
        return random.nextDouble() < SHARE_OF_INK
                ? InkNormalizer.normalize(ink.next(random), RandomDraws.between(THINNEST, THICKEST, random))
                : images.next(random);
    }
}
