package digitpad.image;

/** MNIST's own recipe, from a picture of ink to 28x28. */
public final class Normalizer {
    private Normalizer() {}

    public static DigitImage normalize(Coverage picture) {
        throw new UnsupportedOperationException();
    }
}
