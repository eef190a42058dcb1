package digitpad.engine.onednn;

import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/** The primitives of a forward pass in inference, for one batch size. Not thread-safe. */
final class InferencePrimitives implements AutoCloseable {
    private final NativeObjects objects = new NativeObjects();
    private final stream cpuStream = objects.keep(new stream(objects.cpu()));
    private final List<PlacedLayer> layers;
    private final int batchSize;
    private final Program program = new Program(objects);
    private final ForwardPrimitives forward;
    private final FloatBuffer input;
    private final FloatBuffer logits;
    private final StoredValues parameters;
    /** Copies of all layers' outputs, row-major; created when they are first asked for. */
    private List<FloatBuffer> outputs;

    private Program copyOutputs;

    /**
     * @param stored values of all parameters as they are stored; must stay allocated
     */
    InferencePrimitives(Architecture architecture, int batchSize, FloatPointer stored) {
        this.batchSize = batchSize;
        layers = architecture.placedLayers();
        forward = new ForwardPrimitives(new BuildContext(objects, program, batchSize, false), architecture, 0);
        input = NativeObjects.view(forward.input());
        logits = NativeObjects.view(forward.logits());
        parameters = new StoredValues(objects, stored, architecture.parameterCount());
        forward.parameters().forEach(tensor -> parameters.link(tensor.start(), tensor.stored(), tensor.values()));
        parameters.complete();
        parametersReplaced();
    }

    /** Takes over the stored values after they have changed. */
    void parametersReplaced() {
        parameters.load(cpuStream);
        forward.layers().forEach(LayerPrimitives::parametersReplaced);
    }

    /**
     * Computes the forward pass of images.
     *
     * @param first index of the first image in {@code pixels}
     * @param count number of images, at most the batch size; the rest of the batch is computed, too, and ignored
     */
    void run(float[] pixels, int first, int count) {
        int size = input.capacity() / batchSize;
        input.put(0, pixels, first * size, count * size);
        program.run(cpuStream);
    }

    /** Copies the logits of the first {@code count} images of the last batch. */
    void copyLogits(float[] target, int first, int count) {
        int outputsPerImage = logits.capacity() / batchSize;
        logits.get(0, target, first * outputsPerImage, count * outputsPerImage);
    }

    /**
     * Copies the outputs of all layers for the first {@code count} images of the last batch.
     *
     * @param levels {@code [layer][value]}, image after image
     * @param first index of the first image in {@code levels}
     */
    void copyOutputs(float[][] levels, int first, int count) {
        if (outputs == null) {
            linkOutputs();
        }
        copyOutputs.run(cpuStream);
        for (int i = 0; i < levels.length; i++) {
            int size = outputs.get(i).capacity() / batchSize;
            outputs.get(i).get(0, levels[i], first * size, count * size);
        }
    }

    private void linkOutputs() {
        copyOutputs = new Program(objects);
        List<FloatBuffer> views = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Shape shape = layers.get(i).output();
            memory output = forward.layers().get(i).output();
            memory rowMajor = objects.allocate(
                    objects.isFlat(output)
                            ? objects.rowMajor(batchSize, shape.maps())
                            : objects.rowMajor(batchSize, shape.maps(), shape.height(), shape.width()));
            copyOutputs.addCopy("output", output, rowMajor);
            views.add(NativeObjects.view(rowMajor));
        }
        copyOutputs.complete();
        outputs = views;
    }

    @Override
    public void close() {
        objects.close();
    }
}
