package digitpad.network;

/** How a digit came to be an image. */
public enum DigitSource {
    /** From paper: MNIST, pictures. */
    IMAGE,
    /** From the strokes of a pen on a pad. */
    STROKES
}
