package digitpad.network;

import digitpad.image.DigitImage;
import java.util.List;

/** Reads digits with one model, on its own copy of the parameters. Calls of several threads take turns. */
public final class Recognizer implements AutoCloseable {
    /** A recognizer of the model; takes some hundred milliseconds the first time, as the natives load. */
    public static Recognizer of(Model model) {
        throw new UnsupportedOperationException();
    }

    public ModelInfo model() {
        throw new UnsupportedOperationException();
    }

    /** What the network believes of one image. */
    public Prediction read(DigitImage image) {
        throw new UnsupportedOperationException();
    }

    /** What the network believes of each image, in their order. */
    public List<Prediction> readAll(List<DigitImage> images) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
