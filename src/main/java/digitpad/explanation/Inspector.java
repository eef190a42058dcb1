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
 * Looks inside one network, on its own copy of the parameters: what every cell of every layer gives. Calls of several
 * threads take turns.
 */
public final class Inspector implements AutoCloseable {
    private final InferenceNetwork network;
    private NetworkStructure structure;
    private boolean closed;

    private Inspector(Engine engine, Model model) {
        network = engine.inferenceNetwork(model.info().architecture(), model.parameters());
        structure = NetworkStructureReader.read(model);
    }

    /** An inspector of the model; takes some hundred milliseconds the first time, as the natives load. */
    public static Inspector of(Engine engine, Model model) {
        return new Inspector(engine, model);
    }

    /** Whether {@link #use} takes the model. */
    public synchronized boolean canUse(Model model) {
        return model.info().architecture().equals(structure.model().architecture());
    }

    /**
     * Goes on with another model of the same architecture, in a few milliseconds: as a network in training becomes another
     * many times.
     *
     * @throws IllegalArgumentException if it is of another architecture
     * @throws IllegalStateException once closed
     */
    public synchronized void use(Model model) {
        ensureOpen();
        if (!canUse(model)) {
            throw new IllegalArgumentException("the network of " + model.info().name() + " is not that of "
                    + structure.model().name());
        }
        network.replaceParameters(model.parameters());
        structure = NetworkStructureReader.read(model);
    }

    /** What the network is made of. */
    public synchronized NetworkStructure structure() {
        return structure;
    }

    /**
     * What every cell gives for an image, dropout off.
     *
     * @throws IllegalStateException once closed
     */
    public synchronized Activations activations(DigitImage image) {
        return activations(List.of(image)).get(0);
    }

    /**
     * What every cell gives for each image, in one batch: keep it small, as all layers of all images are kept.
     *
     * @throws IllegalStateException once closed
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
        float[][] given = network.activations(DigitImage.pixelsOf(images), images.size());
        for (int level = 0; level < given.length; level++) {
            share(given[level], level, levels);
        }
        return levels.stream().map(Activations::new).toList();
    }

    /**
     * The logits of the ten digits, for each image.
     *
     * @throws IllegalStateException once closed
     */
    public synchronized List<float[]> logits(List<DigitImage> images) {
        ensureOpen();
        if (images.isEmpty()) {
            return List.of();
        }
        return ofDigits(network.logits(DigitImage.pixelsOf(images), images.size()), images.size());
    }

    /** What the network believes of an image of which it has these activations. */
    public Prediction read(Activations activations) {
        ModelInfo model = structure().model();
        float[] digits = Logits.digitLogits(model.architecture().outputs(), activations.logits(), 0);
        return Logits.prediction(digits, model.calibration());
    }

    /** What the network believes of an image of which it gave these logits of the ten digits. */
    Prediction prediction(float[] digits) {
        return Logits.prediction(digits, structure().model().calibration());
    }

    /**
     * The logits of all outputs that the network's last layer gives for other values than those the layer before it
     * gives, as dropout makes them while training.
     *
     * @param inputs of the last layer
     * @throws IllegalStateException once closed
     */
    public synchronized float[] lastLayerLogits(float[] inputs) {
        ensureOpen();
        return structure.outputLayer().outputs(inputs);
    }

    /** Frees the network's memory; more than once does no harm. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            network.close();
        }
    }

    private List<float[]> ofDigits(float[] values, int images) {
        OutputLayout outputs = structure.model().architecture().outputs();
        List<float[]> logits = new ArrayList<>(images);
        for (int i = 0; i < images; i++) {
            logits.add(Logits.digitLogits(outputs, values, i * values.length / images));
        }
        return logits;
    }

    private static void share(float[] values, int level, List<float[][]> levels) {
        int each = values.length / levels.size();
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i)[level] = Arrays.copyOfRange(values, i * each, (i + 1) * each);
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("the inspector is closed");
        }
    }
}
