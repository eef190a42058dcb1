package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    @Test
    void blankPictureGivesABlankImage() {
        assertSame(DigitImage.blank(), Normalizer.normalize(Coverage.of(50, 30, new float[1500])));
    }

    @Test
    void fullPictureGivesACenteredSquareOfTwentyPixels() {
        float[] ink = new float[280 * 280];
        Arrays.fill(ink, 1);
        DigitImage image = Normalizer.normalize(Coverage.of(280, 280, ink));
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                boolean inside = row >= 4 && row < 24 && column >= 4 && column < 24;
                assertEquals(inside ? 1f : 0f, image.at(row, column), 1e-6f, row + ", " + column);
            }
        }
    }

    @Test
    void singlePixelIsScaledToTheFullBox() {
        float[] ink = new float[280 * 280];
        ink[77 * 280 + 200] = 0.3f;
        DigitMeasures measures = DigitMeasures.of(Normalizer.normalize(Coverage.of(280, 280, ink)));
        assertEquals(20, measures.longerSide());
        assertEquals(1f, measures.brightest());
        assertTrue(measures.isCentered());
    }

    @Test
    void thinLineStaysOnePixelThickAndBlack() {
        float[] ink = new float[500 * 200];
        Arrays.fill(ink, 120 * 500, 121 * 500, 1f);
        DigitImage image = Normalizer.normalize(Coverage.of(500, 200, ink));
        for (int column = 4; column < 24; column++) {
            assertEquals(1f, image.at(14, column), 1e-6f);
            assertEquals(0f, image.at(13, column));
            assertEquals(0f, image.at(15, column));
        }
        assertEquals(20, DigitMeasures.of(image).longerSide());
    }

    @Test
    void partlyCoveredSourcePixelsAreWeighted() {
        // 30 source pixels become 20, so each target pixel covers 1.5 of them.
        float[] ink = new float[30 * 30];
        Arrays.fill(ink, 1);
        ink[0] = 0.1f;
        DigitImage image = Normalizer.normalize(Coverage.of(30, 30, ink));
        float corner = (0.1f + 0.5f + 0.5f + 0.25f) / 2.25f;
        assertEquals(corner, image.at(4, 4), 1e-5f);
        assertEquals(1f, image.at(4, 5), 1e-5f);
    }

    @Test
    void heavyBodyWithLongTailStaysInside() {
        float[] ink = new float[20 * 20];
        Arrays.fill(ink, 0.001f);
        for (int row = 0; row < 20; row++) {
            ink[row * 20] = 1;
        }
        DigitImage image = Normalizer.normalize(Coverage.of(20, 20, ink));
        assertEquals(1f, image.at(14, 8));
        assertEquals(0.001f, image.at(14, 27), 1e-6f);
    }

    @Test
    void emptyRowsAndColumnsDoNotAffectCentering() {
        float[] ink = new float[20 * 20];
        ink[0] = 1;
        DigitImage image = Normalizer.centered(ink, 20);
        assertEquals(1f, image.at(14, 14));
        float[] mirrored = new float[20 * 20];
        mirrored[20 * 20 - 1] = 1;
        assertEquals(image, Normalizer.centered(mirrored, 20));
    }

    @Test
    void movingTheDigitKeepsTheImage() {
        float[] one = new float[100 * 100];
        float[] other = new float[100 * 100];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 3 + i / 2; j++) {
                one[i * 100 + j] = (i + j) / 50f;
                other[(i + 61) * 100 + j + 33] = (i + j) / 50f;
            }
        }
        assertEquals(
                Normalizer.normalize(Coverage.of(100, 100, one)), Normalizer.normalize(Coverage.of(100, 100, other)));
    }

    @Test
    void centered_acceptsAnyShapeUpTo28Pixels() {
        float[] ink = new float[3 * 28];
        ink[0] = 0.125f;
        ink[27 * 3] = 0.5f;
        DigitImage image = Normalizer.centered(ink, 3);
        assertEquals(1f, image.at(27, 14));
        assertEquals(0.25f, image.at(0, 14));
        assertThrows(IllegalArgumentException.class, () -> Normalizer.centered(new float[29], 29));
        assertThrows(IllegalArgumentException.class, () -> Normalizer.centered(new float[7], 2));
    }

    @Test
    void mnistTestImagesStayUnchanged() {
        int changed = 0;
        for (DigitImage image : MnistTestImages.every(1)) {
            DigitImage again = Normalizer.normalize(Coverage.of(28, 28, image.toArray()));
            // Some images have a maximum of 254 instead of 255, which is scaled to 1.
            if (DigitMeasures.greatestDifference(image, again) > 1.01 / 255) {
                changed++;
            }
        }
        // Three images have a longer side of 19 pixels; in others the center of mass is exactly between two pixels.
        assertTrue(changed <= 5, changed + " of 10,000 images changed");
    }
}
