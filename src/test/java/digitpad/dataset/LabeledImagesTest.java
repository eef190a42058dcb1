package digitpad.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabeledImagesTest {
    private final LabeledImages five = images(0, 1, 2, 3, 4);

    @Test
    void range_hasTheSameImagesAsACopy() {
        LabeledImages part = five.range(1, 4);
        LabeledImages copy = images(1, 2, 3);
        assertSameImages(copy, part);
        assertSameImages(copy, five.pick(new int[] {1, 2, 3}));
        assertSameImages(images(2), part.range(1, 2));
        assertSameImages(images(3, 1), part.pick(new int[] {2, 0}));
        assertThrows(IndexOutOfBoundsException.class, () -> part.label(3));
        assertThrows(IndexOutOfBoundsException.class, () -> part.image(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> part.range(1, 4));
    }

    @Test
    void concat_joinsParts() {
        assertSameImages(images(1, 2, 3, 4), five.range(1, 3).concat(five.range(3, 5)));
        assertSameImages(images(4, 0), five.range(4, 5).concat(five.range(0, 1)));
        assertSame(five, five.concat(LabeledImages.empty()));
        assertSameImages(five, LabeledImages.empty().concat(five));
    }

    @Test
    void changedPart_hasOnlyItsImages() {
        assertSameImages(images(1, 2).inverted(), five.range(1, 3).inverted());
        assertSameImages(images(1, 2), five.range(1, 3).transposed());
        assertEquals(images(1, 2).imageChecksum(), five.range(1, 3).imageChecksum());
        assertEquals(images(1, 2).labelChecksum(), five.range(1, 3).labelChecksum());
    }

    @Test
    void isBlank_looksOnlyAtItsImages() {
        assertFalse(five.isBlank());
        assertTrue(five.range(0, 1).isBlank(), "the pixels of image 0 are 0");
        assertFalse(five.range(0, 2).isBlank());
    }

    private static void assertSameImages(LabeledImages expected, LabeledImages actual) {
        assertEquals(expected.images(), actual.images());
        assertEquals(
                IntStream.range(0, expected.count())
                        .map(expected::label)
                        .boxed()
                        .toList(),
                IntStream.range(0, actual.count()).map(actual::label).boxed().toList());
        assertEquals(expected.checksum(), actual.checksum());
        float[] pixels = new float[DigitImage.PIXELS + 1];
        actual.copyPixels(0, pixels, 1);
        assertEquals(expected.image(0).at(0, 0), pixels[1]);
    }

    /** Returns images with these labels; all pixels of an image have 50 times its label. */
    private static LabeledImages images(int... labels) {
        byte[] pixels = new byte[labels.length * DigitImage.PIXELS];
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
            Arrays.fill(pixels, i * DigitImage.PIXELS, (i + 1) * DigitImage.PIXELS, (byte) (50 * labels[i]));
        }
        return LabeledImages.of(pixels, bytes);
    }
}
