package digitpad.explanation;

import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.ZeroedMaps;
import digitpad.explanation.damage.Damage;
import digitpad.explanation.damage.DamagedParameters;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Computes the values of all cells of one network, which may be damaged, on its own copy of the parameters.
 * Thread-safe: calls are serialized.
 */
public final class Inspector implements AutoCloseable {
    private final InferenceNetwork network;
    /** Without damage. */
    private Model model;

    private Damage damage = Damage.NONE;
    private ZeroedMaps zeroedMaps = ZeroedMaps.NONE;
    private NetworkStructure structure;
    private boolean closed;

    private Inspector(Engine engine, Model model) {
        this.model = model;
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
    public synchronized boolean canUse(Model next) {
        return next.info().architecture().equals(structure.model().architecture());
    }

    /**
     * Switches to another model with the same architecture. This takes only a few milliseconds, so an inspector can
     * follow a network in training. The damage stays.
     *
     * @throws IllegalArgumentException if the architecture differs
     * @throws IllegalStateException if closed
     */
    public synchronized void use(Model next) {
        ensureOpen();
        if (!canUse(next)) {
            throw new IllegalArgumentException(
                    "cannot switch to " + next.info().name() + ", because its architecture differs from "
                            + structure.model().name());
        }
        model = next;
        replaceParameters();
    }

    /**
     * Replaces the damage. All later answers are those of the damaged network; with {@link Damage#NONE}, they are those
     * of the whole network again, bit for bit.
     *
     * @throws IllegalArgumentException if the architecture lacks a damaged part
     * @throws IllegalStateException if closed
     */
    public synchronized void use(Damage next) {
        ensureOpen();
        if (next.equals(damage)) {
            return;
        }
        if (!next.fits(model.info().architecture())) {
            throw new IllegalArgumentException("the network lacks a damaged part: " + next);
        }
        boolean sameParameters = next.hasSameParameters(damage);
        damage = next;
        zeroedMaps = next.zeroedMaps(model.info().architecture());
        if (!sameParameters) {
            replaceParameters();
        }
    }

    private void replaceParameters() {
        Model damaged = DamagedParameters.of(model, damage);
        network.replaceParameters(damaged.parameters());
        structure = NetworkStructureReader.read(damaged);
    }

    /** Returns the damage of the network. */
    public synchronized Damage damage() {
        return damage;
    }

    /** Returns all maps that the damage switches off. */
    synchronized ZeroedMaps zeroedMaps() {
        return zeroedMaps;
    }

    /** Returns the structure of the network, with damaged weights and biases. */
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
        float[] pixels = DigitImage.pixelsOf(images);
        float[][] values = zeroedMaps.isEmpty()
                ? network.activations(pixels, images.size())
                : network.activations(pixels, images.size(), Collections.nCopies(images.size(), zeroedMaps));
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
        if (!zeroedMaps.isEmpty()) {
            return logits(images, Collections.nCopies(images.size(), zeroedMaps));
        }
        return digitLogits(network.logits(DigitImage.pixelsOf(images), images.size()), images.size());
    }

    /**
     * Returns the logits of the ten digits for each image with its own maps switched off, instead of those of the
     * damage.
     *
     * @param images at least 1
     * @throws IllegalStateException if closed
     */
    synchronized List<float[]> logits(List<DigitImage> images, List<ZeroedMaps> zeroed) {
        ensureOpen();
        return digitLogits(network.logits(DigitImage.pixelsOf(images), images.size(), zeroed), images.size());
    }

    /** Returns the prediction for an image with these activations. */
    public Prediction read(Activations activations) {
        ModelInfo info = structure().model();
        float[] digits = Logits.digitLogits(info.architecture().outputs(), activations.logits(), 0);
        return Logits.prediction(digits, info.calibration());
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
        float[] logits = structure.outputLayer().outputs(inputs);
        zeroedMaps.of(structure.lastLevel()).forEach(output -> logits[output] = 0);
        return logits;
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
