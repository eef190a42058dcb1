package digitpad.network;

/** The source of a digit's image. */
public enum DigitSource {
    /** A picture of handwriting on paper, as in MNIST. */
    IMAGE,
    /** The strokes of a pen on a pad. */
    STROKES
}
