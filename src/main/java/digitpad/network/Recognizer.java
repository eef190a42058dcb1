package digitpad.network;

import digitpad.image.DigitImage;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Reads digits with one model, on its own copy of the parameters. Calls of several threads take turns. */
public final class Recognizer implements AutoCloseable {
    private ModelInfo model;
    private final MultiLayerNetwork network;
    private final ForwardPass forward;
    private boolean closed;

    private Recognizer(ModelInfo model, MultiLayerNetwork network) {
        this.model = model;
        this.network = network;
        this.forward = new ForwardPass(network, model.preset().outputs());
    }

    /** A recognizer of the model; takes some hundred milliseconds the first time, as the natives load. */
    public static Recognizer of(Model model) {
        return new Recognizer(model.info(), Networks.restore(model));
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
        return open().logits(images).stream().map(model.calibration()::read).toList();
    }

    /**
     * Reads with another model of the same network from now on: that takes a few milliseconds, a recognizer of its own
     * some hundred.
     *
     * @throws IllegalArgumentException if it is another network; nothing has changed then
     * @throws IllegalStateException once closed
     */
    synchronized void adopt(Model other) {
        open();
        if (other.info().preset() != model.preset()) {
            throw new IllegalArgumentException("a recognizer of " + model.preset() + " cannot adopt "
                    + other.info().preset());
        }
        Networks.put(other.parameters(), network);
        model = other.info();
    }

    /** Frees the network's memory; more than once does no harm. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Networks.close(network);
        }
    }

    /** The pass, unless its memory has been freed: natives that read freed memory may take the process down. */
    private ForwardPass open() {
        if (closed) {
            throw new IllegalStateException("the recognizer is closed");
        }
        return forward;
    }
}
