package digitpad.explanation;

import digitpad.image.DigitImage;

/**
 * How much each pixel of an image contributes to a digit: values above 0 are evidence for the digit, values below 0
 * against it, in nats of the digit's {@link LogOdds}. Pixels without ink have the value 0.
 *
 * @param digit the digit
 * @param pixels 784 values, row by row; not to be changed
 */
public record Saliency(int digit, float[] pixels) {
    /** How a saliency is computed. */
    public enum Method {
        /**
         * Gradient times input: how much the log-odds would change without the pixel's ink, if the network were linear
         * (Shrikumar, Greenside, Shcherbina and Kundaje, Not Just a Black Box, 2016).
         */
        GRADIENT_TIMES_INPUT,
        /**
         * Occlusion: how much the log-odds fall when a small square of the image is covered with paper, averaged over
         * the squares that cover the pixel (Zeiler and Fergus, Visualizing and Understanding Convolutional Networks,
         * 2013).
         */
        OCCLUSION
    }

    /**
     * Returns gradient times input.
     *
     * @param gradients at the image
     */
    public static Saliency of(DigitImage image, Gradients gradients) {
        float[] pixels = image.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= gradients.of(0)[i];
        }
        return new Saliency(gradients.digit(), pixels);
    }

    /** Returns the largest magnitude of all values. */
    public float maxAbs() {
        float max = 0;
        for (float pixel : pixels) {
            max = Math.max(max, Math.abs(pixel));
        }
        return max;
    }
}
