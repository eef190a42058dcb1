package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NormalizerPropertyTest {
    @Property
    void anyInkGivesAnMnistLikeImage(
            @ForAll @IntRange(min = 1, max = 90) int width, @ForAll @Size(min = 1, max = 3000) byte[] bytes) {
        int height = (bytes.length + width - 1) / width;
        float[] ink = new float[width * height];
        boolean blank = true;
        for (int i = 0; i < bytes.length; i++) {
            ink[i] = Math.max(0, bytes[i]) / 127f;
            blank &= ink[i] == 0;
        }
        DigitImage image = Normalizer.normalize(Coverage.of(width, height, ink));
        assertEquals(blank, image.isBlank());
        if (!blank) {
            DigitMeasures measures = DigitMeasures.of(image);
            assertEquals(1f, measures.brightest());
            assertEquals(20, measures.longerSide());
        }
    }

    @Property
    void enlargingByAnIntegerFactorKeepsTheImage(
            @ForAll @IntRange(min = 2, max = 6) int factor, @ForAll @Size(400) byte[] bytes) {
        float[] small = new float[400];
        float[] large = new float[400 * factor * factor];
        for (int i = 0; i < 400; i++) {
            small[i] = (bytes[i] & 0xFF) / 255f;
        }
        for (int i = 0; i < large.length; i++) {
            int row = i / (20 * factor) / factor;
            int column = i % (20 * factor) / factor;
            large[i] = small[row * 20 + column];
        }
        DigitImage one = Normalizer.normalize(Coverage.of(20, 20, small));
        DigitImage other = Normalizer.normalize(Coverage.of(20 * factor, 20 * factor, large));
        assertTrue(DigitMeasures.greatestDifference(one, other) < 1e-5);
    }
}
