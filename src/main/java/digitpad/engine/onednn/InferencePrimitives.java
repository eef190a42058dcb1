package digitpad.engine.onednn;

import digitpad.engine.ZeroedMaps;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
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
    /** Created when maps are first set to 0. */
    private List<MapZeroing> zeroings;

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
        putInput(pixels, first, count);
        program.run(cpuStream);
    }

    private void putInput(float[] pixels, int first, int count) {
        int size = input.capacity() / batchSize;
        input.put(0, pixels, first * size, count * size);
    }

    /**
     * Computes the forward pass of images, layer by layer, and sets maps to 0 between the layers.
     *
     * @param zeroed one for each of the {@code count} images
     * @param afterLayer is called with the index of each layer after its maps were set to 0
     */
    private void run(float[] pixels, int first, int count, List<ZeroedMaps> zeroed, IntConsumer afterLayer) {
        if (zeroings == null) {
            zeroings = forward.layers().stream()
                    .map(layer -> MapZeroing.of(objects, layer.output()))
                    .toList();
        }
        putInput(pixels, first, count);
        int start = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            int end = forward.ends().get(layer);
            program.run(cpuStream, start, end);
            for (int image = 0; image < count; image++) {
                for (int map : zeroed.get(image).of(layer + 1)) {
                    zeroings.get(layer).zero(image, map);
                }
            }
            afterLayer.accept(layer);
            start = end;
        }
    }

    /** Computes the forward pass of images while some of their maps are set to 0. */
    void run(float[] pixels, int first, int count, List<ZeroedMaps> zeroed) {
        run(pixels, first, count, zeroed, layer -> {});
    }

    /**
     * Computes the forward pass of images while some of their maps are set to 0, and copies the outputs of all layers.
     * Each is copied before the next layer is computed, because a layer that changes nothing returns the array of the
     * layer before, whose values are not to change.
     *
     * @param levels {@code [layer][value]}, image after image
     */
    void runAndCopyOutputs(float[] pixels, int first, int count, List<ZeroedMaps> zeroed, float[][] levels) {
        linkOutputsOnce();
        run(pixels, first, count, zeroed, layer -> {
            copyOutputs.run(cpuStream, layer, layer + 1);
            copyOutput(layer, levels[layer], first, count);
        });
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
        linkOutputsOnce();
        copyOutputs.run(cpuStream);
        for (int i = 0; i < levels.length; i++) {
            copyOutput(i, levels[i], first, count);
        }
    }

    private void copyOutput(int layer, float[] values, int first, int count) {
        int size = outputs.get(layer).capacity() / batchSize;
        outputs.get(layer).get(0, values, first * size, count * size);
    }

    private void linkOutputsOnce() {
        if (outputs != null) {
            return;
        }
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
