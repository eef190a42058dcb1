package digitpad.ink;

import digitpad.image.DigitImage;

/** From what is on the pad to what a network reads. */
public final class InkNormalizer {
    /** How wide the ink is rendered for the network. */
    public enum StrokeWidth {
        /** As MNIST's digits have it, whatever the size drawn and the pen chosen. */
        LIKE_MNIST,
        /** As drawn on the pad. */
        AS_DRAWN
    }

    private InkNormalizer() {}

    /** The 28x28 image of the sheet; blank if and only if the sheet shows no ink. */
    public static DigitImage normalize(Sheet sheet, StrokeWidth width) {
        throw new UnsupportedOperationException();
    }
}
