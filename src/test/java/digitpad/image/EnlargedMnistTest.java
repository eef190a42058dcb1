package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enlarges MNIST images to the size of the pad, dark on light, and imports them. */
class EnlargedMnistTest {
    private static final int SIDE = 280;

    @Test
    void imagesEnlargedWithoutInterpolationAreRestored() {
        double[] differences = differences(RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        assertTrue(median(differences) < 0.001, "median " + median(differences));
        assertTrue(share(differences, 0.01) < 0.02, share(differences, 0.01) + " differ");
    }

    @Test
    void imagesEnlargedWithInterpolationAreRestored() {
        double[] differences = differences(RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        assertTrue(median(differences) < 0.01, "median " + median(differences));
        assertTrue(share(differences, 0.03) < 0.25, share(differences, 0.03) + " differ");
    }

    /**
     * Returns the mean difference of each image and the imported one, sorted. If the center of mass is almost exactly
     * between two pixels, it may be rounded either way, and the whole image may be shifted by one pixel.
     */
    private static double[] differences(Object interpolation) {
        List<DigitImage> images = MnistTestImages.every(40);
        return images.stream()
                .mapToDouble(image -> {
                    int[] argb = enlarged(image, interpolation).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
                    Coverage ink = ImageImport.ofArgb("test", SIDE, SIDE, argb).ink();
                    return DigitMeasures.meanDifference(image, Normalizer.normalize(ink));
                })
                .sorted()
                .toArray();
    }

    private static BufferedImage enlarged(DigitImage image, Object interpolation) {
        BufferedImage small = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int level = 255 - Math.round(255 * image.at(i / 28, i % 28));
            small.setRGB(i % 28, i / 28, level << 16 | level << 8 | level);
        }
        BufferedImage large = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.drawImage(small, 0, 0, SIDE, SIDE, null);
        graphics.dispose();
        return large;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double share(double[] differences, double above) {
        return (double) Arrays.stream(differences).filter(d -> d > above).count() / differences.length;
    }
}
