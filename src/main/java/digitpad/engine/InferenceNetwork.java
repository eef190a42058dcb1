package digitpad.engine;

import java.nio.FloatBuffer;
import java.util.List;

/** A network for inference. Not thread-safe. */
public interface InferenceNetwork extends ForwardPass, AutoCloseable {
    /**
     * Computes the values of every layer for one batch. Keep the batch small: the values of all layers and images are
     * returned.
     *
     * @param pixels of the images, as in {@link #logits}
     * @param images number of images, at least 1
     * @return {@code [level][value]}, image after image within a level: level 0 is the input, level {@code n} the
     *     output of layer {@code n}, counted from 1; the last level holds the logits
     */
    float[][] activations(float[] pixels, int images);

    /**
     * Returns the logits of all outputs while some maps are set to 0. It computes layer by layer, so without such maps
     * {@link #logits(float[], int)} may be faster.
     *
     * @param zeroed one for each image
     * @throws IllegalArgumentException if there is not one for each image, or a map does not exist
     */
    float[] logits(float[] pixels, int images, List<ZeroedMaps> zeroed);

    /**
     * Computes the values of every layer while some maps are set to 0, as {@link #activations(float[], int)} returns
     * them. The values of these maps are 0.
     *
     * @param zeroed one for each image
     * @throws IllegalArgumentException if there is not one for each image, or a map does not exist
     */
    float[][] activations(float[] pixels, int images, List<ZeroedMaps> zeroed);

    /**
     * Replaces the network's parameters.
     *
     * @param parameters copied
     * @throws IllegalArgumentException if their number is not the architecture's
     */
    void replaceParameters(FloatBuffer parameters);

    /** Frees the network's memory. It must not be used afterwards. */
    @Override
    void close();
}
