package digitpad.augmentation;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.LabeledInk;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes non-digit images for training. A network trained to be undecided about them is also undecided about kinds of
 * non-digits it has never seen ("outlier exposure": Hendrycks, Mazeika and Dietterich, Deep Anomaly Detection with
 * Outlier Exposure, 2019). Not thread-safe.
 */
public final class NonDigitGenerator {
    /** The range of pen widths, in pixels of the 20x20 box. */
    private static final double MIN_PEN_WIDTH = 1.6;

    private static final double MAX_PEN_WIDTH = 3.4;
    /** The share of non-digits made from strokes; the rest are made from images. */
    private static final double DRAWN_SHARE = 0.75;

    private final NonDigitInkGenerator ink;
    private final NonDigitImageGenerator images;

    /**
     * @param images digits to make non-digits from, at least one
     * @param ink drawn digits to make non-digits from; may be empty
     */
    public NonDigitGenerator(LabeledImages images, List<LabeledInk> ink) {
        this.images = new NonDigitImageGenerator(images);
        this.ink = new NonDigitInkGenerator(ink);
    }

    /**
     * Returns whether this digit, when on its side, is no longer a digit. A 0 is still a 0, an 8 may be read as one, a
     * 1 is a dash, and a 6 or 9 may be read as another digit.
     */
    static boolean isNonDigitOnItsSide(int digit) {
        return switch (digit) {
            case 2, 3, 4, 5, 7 -> true;
            default -> false;
        };
    }

    /** Returns a new random image; the same state of {@code random} gives the same image. */
    public DigitImage next(RandomGenerator random) {
        return random.nextDouble() < DRAWN_SHARE
                ? InkNormalizer.normalize(ink.next(random), RandomDraws.between(MIN_PEN_WIDTH, MAX_PEN_WIDTH, random))
                : images.next(random);
    }
}
