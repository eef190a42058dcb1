package digitpad.evaluation.robustness;

import digitpad.image.DigitImage;
import java.util.random.RandomGenerator;

/** Adds independent, normally distributed noise to each pixel and limits the result to 0..1. */
final class PixelNoise {
    private PixelNoise() {}

    /**
     * Returns the noisy image.
     *
     * @param deviation standard deviation of the noise, as a share of full ink
     */
    static DigitImage add(DigitImage image, double deviation, RandomGenerator random) {
        float[] pixels = image.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) Math.max(0, Math.min(1, pixels[i] + deviation * random.nextGaussian()));
        }
        return DigitImage.of(pixels);
    }
}
