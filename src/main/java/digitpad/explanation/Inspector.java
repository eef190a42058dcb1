package digitpad.explanation;

import digitpad.image.DigitImage;
import digitpad.network.Model;
import digitpad.network.ModelInfo;
import digitpad.network.Networks;
import digitpad.network.Prediction;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Looks inside one network, on its own copy of the parameters: what every cell of every layer gives. Calls of several
 * threads take turns.
 */
public final class Inspector implements AutoCloseable {
    private static final Shape INPUT = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);

    private final MultiLayerNetwork network;
    private final AnatomyReader reader;
    private Anatomy anatomy;
    private boolean closed;

    private Inspector(Model model) {
        network = Networks.restore(model);
        reader = new AnatomyReader(network, INPUT);
        anatomy = reader.read(model.info(), model.parameters());
    }

    /** An inspector of the model; takes some hundred milliseconds the first time, as the natives load. */
    public static Inspector of(Model model) {
        return new Inspector(model);
    }

    /** Whether {@link #use} takes the model. */
    public synchronized boolean fits(Model model) {
        return model.info().preset() == anatomy.model().preset();
    }

    /**
     * Goes on with another model of the same preset, in a few milliseconds: as a network in training becomes another
     * many times.
     *
     * @throws IllegalArgumentException if it is of another preset
     * @throws IllegalStateException once closed
     */
    public synchronized void use(Model model) {
        ensureOpen();
        if (!fits(model)) {
            throw new IllegalArgumentException(
                    model.info().preset() + " is not " + anatomy.model().preset());
        }
        Networks.put(model.parameters(), network);
        anatomy = reader.read(model.info(), model.parameters());
    }

    /** What the network is made of. */
    public synchronized Anatomy anatomy() {
        return anatomy;
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
            levels.add(new float[anatomy.levels()][]);
        }
        try (INDArray input = batch(images)) {
            List<INDArray> given = network.feedForward(input, false);
            for (int level = 0; level < given.size(); level++) {
                share(values(given.get(level)), level, levels);
            }
            given.stream().skip(1).forEach(INDArray::close);
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
        try (INDArray input = batch(images);
                INDArray output = network.output(input, false)) {
            return ofDigits(values(output), images.size());
        }
    }

    /** What the network believes of an image of which it has these activations. */
    public Prediction read(Activations activations) {
        ModelInfo model = anatomy().model();
        return model.calibration().read(model.preset().outputs().ofDigits(activations.logits(), 0));
    }

    /**
     * The logits of all outputs that the network's last layer gives for other values than those the layer before it
     * gives, as dropout makes them while training.
     *
     * @param inputs of the last layer
     * @throws IllegalStateException once closed
     */
    public synchronized float[] outputsFrom(float[] inputs) {
        ensureOpen();
        try (INDArray given = Nd4j.createFromArray(inputs).reshape(1, inputs.length);
                INDArray output = network.getOutputLayer().activate(given, false, LayerWorkspaceMgr.noWorkspaces())) {
            return values(output);
        }
    }

    /** Frees the network's memory; more than once does no harm. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Networks.close(network);
        }
    }

    private List<float[]> ofDigits(float[] outputs, int images) {
        List<float[]> logits = new ArrayList<>(images);
        for (int i = 0; i < images; i++) {
            logits.add(anatomy.model().preset().outputs().ofDigits(outputs, i * outputs.length / images));
        }
        return logits;
    }

    private static void share(float[] values, int level, List<float[][]> levels) {
        int each = values.length / levels.size();
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i)[level] = Arrays.copyOfRange(values, i * each, (i + 1) * each);
        }
    }

    private static INDArray batch(List<DigitImage> images) {
        float[] pixels = new float[images.size() * DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        return Nd4j.createFromArray(pixels).reshape(images.size(), 1, DigitImage.SIZE, DigitImage.SIZE);
    }

    private static float[] values(INDArray array) {
        INDArray ordered = array.dup('c');
        float[] values = ordered.data().asFloat();
        ordered.close();
        return values;
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("the inspector is closed");
        }
    }
}
