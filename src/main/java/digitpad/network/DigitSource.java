package digitpad.network;

/** Where the image of a digit comes from. */
public enum DigitSource {
    /** A picture of handwriting on paper, as in MNIST. */
    IMAGE,
    /** The strokes of a pen on a pad. */
    STROKES
}
