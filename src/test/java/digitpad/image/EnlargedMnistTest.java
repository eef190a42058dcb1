package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.RenderingHints;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enlarges MNIST images to the size of the pad, dark on light, and imports them. */
class EnlargedMnistTest {

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
                    int[] argb = EnlargedImage.argb(image, interpolation);
                    Coverage ink = ImageImport.ofArgb("test", EnlargedImage.SIDE, EnlargedImage.SIDE, argb)
                            .ink();
                    return DigitMeasures.meanDifference(image, Normalizer.normalize(ink));
                })
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double share(double[] differences, double above) {
        return (double) Arrays.stream(differences).filter(d -> d > above).count() / differences.length;
    }
}
