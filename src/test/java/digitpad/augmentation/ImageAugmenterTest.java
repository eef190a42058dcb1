package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation.Strength;
import digitpad.image.DigitImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageAugmenterTest {
    private static final int TRIES = 400;
    private static final int SIZE = DigitImage.SIZE;

    /** A slanted bar in the middle, 2 pixels wide and 18 high. */
    private final float[] bar = bar();

    private static float[] bar() {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 5; row < 23; row++) {
            int column = 13 + (row - 14) / 6;
            pixels[row * SIZE + column] = 1;
            pixels[row * SIZE + column + 1] = 1;
        }
        return pixels;
    }

    @Test
    void imageDependsOnlyOnTheSeed() {
        ImageAugmenter augmenter = new ImageAugmenter(Augmentation.STANDARD);
        float[][] images = new float[3][];
        long[] seeds = {1, 1, 3};
        for (int i = 0; i < seeds.length; i++) {
            images[i] = bar.clone();
            augmenter.augment(images[i], 0, new SplittableRandom(seeds[i]));
        }
        assertArrayEquals(images[0], images[1]);
        assertTrue(!Arrays.equals(images[0], images[2]));
        assertTrue(!Arrays.equals(images[0], bar));
    }

    @Test
    void augment_changesOneImageAndStaysInRange() {
        ImageAugmenter augmenter = new ImageAugmenter(new Augmentation(45, 0.5, 6, 0.6, 3, 1, 6, 1));
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < TRIES; i++) {
            float[] three = new float[3 * DigitImage.PIXELS];
            System.arraycopy(bar, 0, three, DigitImage.PIXELS, DigitImage.PIXELS);
            augmenter.augment(three, DigitImage.PIXELS, random);
            for (int pixel = 0; pixel < three.length; pixel++) {
                boolean inside = pixel / DigitImage.PIXELS == 1;
                assertTrue(inside ? three[pixel] >= 0 && three[pixel] <= 1 : three[pixel] == 0);
            }
        }
    }

    @Test
    void oneImageInFiveStaysUnchanged() {
        float[] image = bar.clone();
        new ImageAugmenter(Augmentation.NONE).augment(image, 0, new SplittableRandom(3));
        assertArrayEquals(bar, image);
        ImageAugmenter augmenter = new ImageAugmenter(Augmentation.STANDARD);
        SplittableRandom random = new SplittableRandom(4);
        int unchanged = 0;
        for (int i = 0; i < 2_000; i++) {
            image = bar.clone();
            augmenter.augment(image, 0, random);
            unchanged += Arrays.equals(image, bar) ? 1 : 0;
        }
        assertEquals(400, unchanged, 60);
    }

    /** Measures on the image what each strength should change. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JITTER", "STYLE"})
    void eachStrengthChangesItsPropertyInBothDirections(Strength strength) {
        double strong = strength == Strength.THICKNESS ? 0.8 : strength == Strength.SHIFT ? 3 : strength.max() / 2;
        ImageAugmenter augmenter = new ImageAugmenter(Augmentation.NONE.with(strength, strong));
        ToDoubleFunction<float[]> measure = switch (strength) {
            case ROTATION, SHEAR -> ImageAugmenterTest::slant;
            case SCALE -> ImageAugmenterTest::height;
            case SHIFT -> image -> center(image, true);
            case ELASTIC -> image -> center(image, false);
            case THICKNESS -> ImageAugmenterTest::mass;
            case JITTER, STYLE -> throw new IllegalStateException(strength + " applies to stroke data only");
        };
        double before = measure.applyAsDouble(bar);
        SplittableRandom random = new SplittableRandom(5);
        int more = 0;
        int less = 0;
        for (int i = 0; i < TRIES; i++) {
            float[] image = bar.clone();
            augmenter.augment(image, 0, random);
            double after = measure.applyAsDouble(image);
            more += after > before + 0.02 * Math.abs(before) ? 1 : 0;
            less += after < before - 0.02 * Math.abs(before) ? 1 : 0;
        }
        assertTrue(more > TRIES / 8 && less > TRIES / 8, more + " more, " + less + " less of " + TRIES);
    }

    private static double mass(float[] image) {
        double sum = 0;
        for (float pixel : image) {
            sum += pixel;
        }
        return sum;
    }

    private static double center(float[] image, boolean byRow) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            int index = byRow ? i / SIZE : i % SIZE;
            sum += (double) image[i] * index;
        }
        return sum / mass(image);
    }

    /** Returns the standard deviation of the row, weighted by ink. */
    private static double height(float[] image) {
        double middle = center(image, true);
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            int row = i / SIZE;
            sum += image[i] * (row - middle) * (row - middle);
        }
        return Math.sqrt(sum / mass(image));
    }

    /** Returns the mean shift in columns to the right per row downward. */
    private static double slant(float[] image) {
        double middleRow = center(image, true);
        double middleColumn = center(image, false);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < image.length; i++) {
            int index = i / SIZE;
            double row = index - middleRow;
            covariance += image[i] * row * (i % SIZE - middleColumn);
            variance += image[i] * row * row;
        }
        return covariance / variance;
    }
}
