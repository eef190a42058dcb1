package digitpad.explanation;

import digitpad.image.DigitImage;

/**
 * What each pixel of an image has to say about a digit: above 0 it speaks for it, below 0 against it, in nats of the
 * digit's {@link LogOdds}. Paper says nothing: only ink has a value.
 *
 * @param digit about which
 * @param pixels 784, row by row; not to be changed
 */
public record Saliency(int digit, float[] pixels) {
    /** How it was found. */
    public enum Method {
        /**
         * Gradient times input: how much the log-odds would change if the pixel's ink went, were the network a straight
         * line (Shrikumar, Greenside, Shcherbina and Kundaje, Not Just a Black Box, 2016).
         */
        GRADIENT_TIMES_INPUT,
        /**
         * Occlusion: how much the log-odds fall when a small square of the image is covered with paper, on average over
         * the squares that cover the pixel (Zeiler and Fergus, Visualizing and Understanding Convolutional Networks,
         * 2013).
         */
        OCCLUSION
    }

    /** Gradient times input, of gradients taken at the image. */
    public static Saliency of(DigitImage image, Gradients gradients) {
        float[] pixels = image.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= gradients.of(0)[i];
        }
        return new Saliency(gradients.digit(), pixels);
    }

    /** The greatest value, whatever its sign. */
    public float maxAbs() {
        float extent = 0;
        for (float pixel : pixels) {
            extent = Math.max(extent, Math.abs(pixel));
        }
        return extent;
    }
}
