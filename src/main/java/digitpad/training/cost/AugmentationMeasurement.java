package digitpad.training.cost;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.ImageAugmenter;
import digitpad.image.DigitImage;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Measures the time of augmenting an image. */
final class AugmentationMeasurement {
    private static final int BLOCKS = 20;
    private static final int IMAGES_PER_BLOCK = 50;
    private static final double NANOS_PER_SECOND = 1e9;

    private AugmentationMeasurement() {}

    /**
     * Returns the seconds that one core needs for an image: a quarter of the blocks of images took less. With random
     * images and all changes, strong or not.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    static double secondsPerImage() throws InterruptedException {
        ImageAugmenter augmenter = new ImageAugmenter(Augmentation.STANDARD);
        SplittableRandom random = new SplittableRandom(1);
        float[] pixels = new float[DigitImage.PIXELS];
        double[] times = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the measurement was interrupted");
            }
            long start = System.nanoTime();
            for (int image = 0; image < IMAGES_PER_BLOCK; image++) {
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = (float) random.nextDouble();
                }
                augmenter.augment(pixels, 0, random);
            }
            times[block] = (System.nanoTime() - start) / NANOS_PER_SECOND / IMAGES_PER_BLOCK;
        }
        Arrays.sort(times);
        return times[BLOCKS / 4];
    }
}
