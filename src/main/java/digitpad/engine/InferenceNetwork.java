package digitpad.engine;

import java.nio.FloatBuffer;

/** A network that reads images. Not for use by two threads at once. */
public interface InferenceNetwork extends ForwardPass, AutoCloseable {
    /**
     * What every layer gives, in one batch: keep it small, as all layers of all images are kept.
     *
     * @param pixels of the images, as in {@link #logits}
     * @param images how many there are, at least 1
     * @return {@code [level][value]}: level 0 is the input, level {@code n} what layer {@code n} gives, counted from 1,
     *     image after image; the last level holds the logits
     */
    float[][] activations(float[] pixels, int images);

    /**
     * Puts other parameters in the place of those it has.
     *
     * @param parameters are copied
     * @throws IllegalArgumentException if they are not as many
     */
    void replaceParameters(FloatBuffer parameters);

    /** Frees its memory; it must not be used any more. */
    @Override
    void close();
}
