package digitpad.network;

import digitpad.image.DigitImage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers while somebody draws: one thread, which always takes the latest question and drops those it has overtaken, so
 * that answers never fall behind the pen.
 */
public final class LiveRecognizer implements AutoCloseable {
    /** Starts the thread; {@code listener} hears each answer on it. */
    public LiveRecognizer(Consumer<Reading> listener) {
        throw new UnsupportedOperationException();
    }

    /** Uses another model from the next answer on, and answers the last question again with it. */
    public void use(Model model) {
        throw new UnsupportedOperationException();
    }

    /** Asks what an image shows. {@code image} is called on the recognizer's thread: it may normalise ink there. */
    public void ask(Supplier<DigitImage> image) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
