package digitpad.recognition;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import java.util.List;

/** Reads digits with one model, on its own copy of the parameters. Calls of several threads take turns. */
public final class Recognizer implements AutoCloseable {
    private ModelInfo model;
    private final InferenceNetwork network;
    private final DigitReader reader;
    private boolean closed;

    private Recognizer(ModelInfo model, InferenceNetwork network) {
        this.model = model;
        this.network = network;
        this.reader = new DigitReader(network, model.architecture().outputs());
    }

    /** A recognizer of the model; takes some hundred milliseconds the first time, as the natives load. */
    public static Recognizer of(Engine engine, Model model) {
        InferenceNetwork network = engine.inferenceNetwork(model.info().architecture(), model.parameters());
        return new Recognizer(model.info(), network);
    }

    public synchronized ModelInfo model() {
        return model;
    }

    /**
     * What the network believes of one image.
     *
     * @throws IllegalStateException once closed
     */
    public synchronized Prediction read(DigitImage image) {
        return readAll(List.of(image)).get(0);
    }

    /**
     * What the network believes of each image, in their order.
     *
     * @throws IllegalStateException once closed
     */
    public synchronized List<Prediction> readAll(List<DigitImage> images) {
        return open().logits(images).stream()
                .map(logits -> Logits.prediction(logits, model.calibration()))
                .toList();
    }

    /**
     * Reads with another model of the same network from now on: that takes a few milliseconds, a recognizer of its own
     * some hundred.
     *
     * @throws IllegalArgumentException if it is another network; nothing has changed then
     * @throws IllegalStateException once closed
     */
    synchronized void use(Model other) {
        open();
        if (!other.info().architecture().equals(model.architecture())) {
            throw new IllegalArgumentException("a recognizer of " + model.preset() + " cannot adopt "
                    + other.info().preset());
        }
        network.replaceParameters(other.parameters());
        model = other.info();
    }

    /** Frees the network's memory; more than once does no harm. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            network.close();
        }
    }

    /** The pass, unless its memory has been freed: natives that read freed memory may take the process down. */
    private DigitReader open() {
        if (closed) {
            throw new IllegalStateException("the recognizer is closed");
        }
        return reader;
    }
}
