package digitpad.engine.onednn;

import digitpad.engine.InferenceNetwork;
import digitpad.engine.ZeroedMaps;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A network for inference. A single image is computed on one thread: several would wait for each other at every
 * primitive, for long whenever something else needs a core.
 */
final class OneDnnInferenceNetwork implements InferenceNetwork {
    /** Images per batch where there are many: enough to keep several threads busy. */
    private static final int BATCH = 64;
    /** So few images are computed one by one: together they would take the time of a whole batch. */
    private static final int FEW = 8;

    private final Architecture architecture;
    private final List<PlacedLayer> layers;
    private final NativeObjects objects = new NativeObjects();
    private final FloatPointer parameters;
    private final InferencePrimitives one;
    private InferencePrimitives many;
    /** The number of threads that {@link #many} was built for. */
    private int threadsOfMany;

    OneDnnInferenceNetwork(Architecture architecture, FloatBuffer values) {
        this.architecture = architecture;
        layers = architecture.placedLayers();
        parameters = StoredValues.allocate(objects, architecture.parameterCount());
        store(values);
        one = OpenMp.onOneThread(() -> new InferencePrimitives(architecture, 1, parameters));
    }

    private void store(FloatBuffer values) {
        FloatBuffer stored = parameters.asBuffer();
        if (values.remaining() != stored.remaining()) {
            throw new IllegalArgumentException("expected " + stored.remaining() + " values, got " + values.remaining());
        }
        stored.put(values.duplicate());
    }

    @Override
    public float[] logits(float[] pixels, int images) {
        float[] logits = new float[images * architecture.outputs().count()];
        forEachBatch(images, (primitives, first, count) -> {
            primitives.run(pixels, first, count);
            primitives.copyLogits(logits, first, count);
        });
        return logits;
    }

    @Override
    public float[] logits(float[] pixels, int images, List<ZeroedMaps> zeroed) {
        ZeroedMaps.ensureFit(zeroed, images, layers);
        float[] logits = new float[images * architecture.outputs().count()];
        forEachBatch(images, (primitives, first, count) -> {
            primitives.run(pixels, first, count, zeroed.subList(first, first + count));
            primitives.copyLogits(logits, first, count);
        });
        return logits;
    }

    @Override
    public float[][] activations(float[] pixels, int images) {
        float[][] outputs = emptyOutputs(images);
        forEachBatch(images, (primitives, first, count) -> {
            primitives.run(pixels, first, count);
            primitives.copyOutputs(outputs, first, count);
        });
        return levels(pixels, outputs);
    }

    @Override
    public float[][] activations(float[] pixels, int images, List<ZeroedMaps> zeroed) {
        ZeroedMaps.ensureFit(zeroed, images, layers);
        float[][] outputs = emptyOutputs(images);
        forEachBatch(
                images,
                (primitives, first, count) -> primitives.runAndCopyOutputs(
                        pixels, first, count, zeroed.subList(first, first + count), outputs));
        return levels(pixels, outputs);
    }

    private float[][] emptyOutputs(int images) {
        float[][] outputs = new float[layers.size()][];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = new float[images * layers.get(i).output().size()];
        }
        return outputs;
    }

    private static float[][] levels(float[] pixels, float[][] outputs) {
        float[][] levels = new float[outputs.length + 1][];
        levels[0] = pixels.clone();
        System.arraycopy(outputs, 0, levels, 1, outputs.length);
        return levels;
    }

    /** Computes a batch and copies its results. */
    private interface BatchTask {
        void run(InferencePrimitives primitives, int first, int count);
    }

    private void forEachBatch(int images, BatchTask task) {
        if (images <= FEW) {
            OpenMp.onOneThread(() -> {
                for (int image = 0; image < images; image++) {
                    task.run(one, image, 1);
                }
                return null;
            });
            return;
        }
        for (int first = 0; first < images; first += BATCH) {
            task.run(many(), first, Math.min(BATCH, images - first));
        }
    }

    /** oneDNN divides the work among threads when a primitive is created, so another number needs other primitives. */
    private InferencePrimitives many() {
        int threads = OpenMp.threads();
        if (many != null && threadsOfMany != threads) {
            many.close();
            many = null;
        }
        if (many == null) {
            many = new InferencePrimitives(architecture, BATCH, parameters);
            threadsOfMany = threads;
        }
        return many;
    }

    @Override
    public void replaceParameters(FloatBuffer values) {
        store(values);
        OpenMp.onOneThread(() -> {
            one.parametersReplaced();
            return null;
        });
        if (many != null) {
            many.parametersReplaced();
        }
    }

    @Override
    public void close() {
        one.close();
        if (many != null) {
            many.close();
        }
        objects.close();
    }
}
