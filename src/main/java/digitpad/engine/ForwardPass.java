package digitpad.engine;

/** A pass of images through a network, dropout off. */
public interface ForwardPass {
    /**
     * The logits of all outputs.
     *
     * @param pixels of the images, 0..1, image after image, each row by row
     * @param images how many there are, at least 1; a few hundred at a time use all cores and little memory
     * @return of each image, image after image
     */
    float[] logits(float[] pixels, int images);
}
