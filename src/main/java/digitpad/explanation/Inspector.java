package digitpad.explanation;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Computes the values of all cells of one network, on its own copy of the parameters. Thread-safe: calls are
 * serialized.
 */
public final class Inspector implements AutoCloseable {
    private final InferenceNetwork network;
    private NetworkStructure structure;
    private boolean closed;

    private Inspector(Engine engine, Model model) {
        network = engine.inferenceNetwork(model.info().architecture(), model.parameters());
        structure = NetworkStructureReader.read(model);
    }

    /**
     * Creates an inspector for a model. The first one takes a few hundred milliseconds, because native libraries are
     * loaded.
     */
    public static Inspector of(Engine engine, Model model) {
        return new Inspector(engine, model);
    }

    /** Returns whether {@link #use} accepts the model. */
    public synchronized boolean canUse(Model model) {
        return model.info().architecture().equals(structure.model().architecture());
    }

    /**
     * Switches to another model with the same architecture. This takes only a few milliseconds, so an inspector can
     * follow a network in training.
     *
     * @throws IllegalArgumentException if the architecture differs
     * @throws IllegalStateException if closed
     */
    public synchronized void use(Model model) {
        ensureOpen();
        if (!canUse(model)) {
            throw new IllegalArgumentException(
                    "cannot switch to " + model.info().name() + ", because its architecture differs from "
                            + structure.model().name());
        }
        network.replaceParameters(model.parameters());
        structure = NetworkStructureReader.read(model);
    }

    /** Returns the structure of the network. */
    public synchronized NetworkStructure structure() {
        return structure;
    }

    /**
     * Returns the values of every cell for an image, with dropout off.
     *
     * @throws IllegalStateException if closed
     */
    public synchronized Activations activations(DigitImage image) {
        return activations(List.of(image)).get(0);
    }

    /**
     * Returns the values of every cell for each image. The images are one batch; keep it small, because the values of
     * all layers and images are in memory.
     *
     * @throws IllegalStateException if closed
     */
    public synchronized List<Activations> activations(List<DigitImage> images) {
        ensureOpen();
        if (images.isEmpty()) {
            return List.of();
        }
        List<float[][]> levels = new ArrayList<>(images.size());
        for (int i = 0; i < images.size(); i++) {
            levels.add(new float[structure.levelCount()][]);
        }
        float[][] values = network.activations(DigitImage.pixelsOf(images), images.size());
        for (int level = 0; level < values.length; level++) {
            distribute(values[level], level, levels);
        }
        return levels.stream().map(Activations::new).toList();
    }

    /**
     * Returns the logits of the ten digits for each image.
     *
     * @throws IllegalStateException if closed
     */
    public synchronized List<float[]> logits(List<DigitImage> images) {
        ensureOpen();
        if (images.isEmpty()) {
            return List.of();
        }
        return digitLogits(network.logits(DigitImage.pixelsOf(images), images.size()), images.size());
    }

    /** Returns the prediction for an image with these activations. */
    public Prediction read(Activations activations) {
        ModelInfo model = structure().model();
        float[] digits = Logits.digitLogits(model.architecture().outputs(), activations.logits(), 0);
        return Logits.prediction(digits, model.calibration());
    }

    /** Returns the prediction for these logits of the ten digits. */
    Prediction prediction(float[] digits) {
        return Logits.prediction(digits, structure().model().calibration());
    }

    /**
     * Returns the logits of all outputs that the last layer computes from other inputs, such as inputs with dropout.
     *
     * @param inputs of the last layer
     * @throws IllegalStateException if closed
     */
    public synchronized float[] lastLayerLogits(float[] inputs) {
        ensureOpen();
        return structure.outputLayer().outputs(inputs);
    }

    /** Frees the network's memory. Closing again has no effect. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            network.close();
        }
    }

    private List<float[]> digitLogits(float[] values, int images) {
        OutputLayout outputs = structure.model().architecture().outputs();
        List<float[]> logits = new ArrayList<>(images);
        for (int i = 0; i < images; i++) {
            logits.add(Logits.digitLogits(outputs, values, i * values.length / images));
        }
        return logits;
    }

    private static void distribute(float[] values, int level, List<float[][]> levels) {
        int size = values.length / levels.size();
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i)[level] = Arrays.copyOfRange(values, i * size, (i + 1) * size);
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("the inspector is closed");
        }
    }
}
