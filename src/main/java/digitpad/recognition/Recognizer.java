package digitpad.recognition;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import java.util.List;

/** Recognizes digits with one model, on its own copy of the parameters. Thread-safe: calls are serialized. */
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

    /**
     * Creates a recognizer for a model. The first one takes a few hundred milliseconds, because native libraries are
     * loaded.
     */
    public static Recognizer of(Engine engine, Model model) {
        InferenceNetwork network = engine.inferenceNetwork(model.info().architecture(), model.parameters());
        return new Recognizer(model.info(), network);
    }

    public synchronized ModelInfo model() {
        return model;
    }

    /**
     * Returns the prediction for one image.
     *
     * @throws IllegalStateException if closed
     */
    public synchronized Prediction read(DigitImage image) {
        return readAll(List.of(image)).get(0);
    }

    /**
     * Returns the predictions for all images, in order.
     *
     * @throws IllegalStateException if closed
     */
    public synchronized List<Prediction> readAll(List<DigitImage> images) {
        return openReader().logits(images).stream()
                .map(logits -> Logits.prediction(logits, model.calibration()))
                .toList();
    }

    /**
     * Switches to another model with the same architecture. This takes a few milliseconds, while creating a recognizer
     * takes a few hundred.
     *
     * @throws IllegalArgumentException if the architecture differs; the recognizer is then unchanged
     * @throws IllegalStateException if closed
     */
    synchronized void use(Model other) {
        openReader();
        if (!other.info().architecture().equals(model.architecture())) {
            throw new IllegalArgumentException("a recognizer of " + model.preset() + " cannot use "
                    + other.info().preset());
        }
        network.replaceParameters(other.parameters());
        model = other.info();
    }

    /** Frees the network's memory. Closing again has no effect. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            network.close();
        }
    }

    /** Returns the reader if this recognizer is open: reading freed memory could crash the process. */
    private DigitReader openReader() {
        if (closed) {
            throw new IllegalStateException("the recognizer is closed");
        }
        return reader;
    }
}
