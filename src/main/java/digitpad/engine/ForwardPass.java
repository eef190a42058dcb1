package digitpad.engine;

/** A forward pass of images through a network, with dropout off. */
public interface ForwardPass {
    /**
     * Returns the logits of all outputs.
     *
     * @param pixels of the images, 0..1, image after image, each row by row
     * @param images number of images, at least 1; batches of a few hundred use all cores and little memory
     * @return the logits, image after image
     */
    float[] logits(float[] pixels, int images);
}
