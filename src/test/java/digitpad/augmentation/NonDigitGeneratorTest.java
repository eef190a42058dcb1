package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.Stroke;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NonDigitGeneratorTest {
    private final LabeledImages images = SampleData.inMemory().training();
    private final List<LabeledInk> ink = List.of(new LabeledInk(
            7,
            "1",
            new Ink(List.of(
                    new Stroke(List.of(new InkPoint(80, 80), new InkPoint(180, 80), new InkPoint(110, 220)), 14)))));

    @Test
    void imagesAreNonBlankVariedAndReproducible() {
        for (List<LabeledInk> strokes : List.of(List.<LabeledInk>of(), ink)) {
            NonDigitGenerator nonDigits = new NonDigitGenerator(images, strokes);
            SplittableRandom random = new SplittableRandom(1);
            SplittableRandom again = new SplittableRandom(1);
            Set<DigitImage> seen = new HashSet<>();
            for (int i = 0; i < 500; i++) {
                DigitImage image = nonDigits.next(random);
                assertFalse(image.isBlank());
                assertEquals(image, nonDigits.next(again));
                seen.add(image);
            }
            assertTrue(seen.size() > 490, seen.size() + " of 500 are different");
        }
    }

    @Test
    void everyGlyphPathHasSeveralPoints() {
        assertTrue(Glyphs.count() > 50);
        for (int i = 0; i < Glyphs.count(); i++) {
            assertFalse(Glyphs.paths(i).isEmpty());
            for (List<InkPoint> path : Glyphs.paths(i)) {
                assertTrue(path.size() > 1, "glyph " + i);
            }
        }
    }
}
