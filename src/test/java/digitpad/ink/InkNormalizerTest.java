package digitpad.ink;

import static digitpad.ink.InkNormalizer.StrokeWidth.AS_DRAWN;
import static digitpad.ink.InkNormalizer.StrokeWidth.LIKE_MNIST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.DigitMeasures;
import digitpad.image.MnistTestImages;
import digitpad.image.Normalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkNormalizerTest {
    private static final Stroke THREE = Strokes.of(16, 80, 60, 140, 40, 180, 80, 130, 130, 190, 170, 150, 230, 80, 215);

    @ParameterizedTest
    @EnumSource
    void sheetWithoutInkGivesABlankImage(StrokeWidth width) {
        assertSame(DigitImage.blank(), InkNormalizer.normalize(Sheet.blank(), width));
        Coverage paper = Coverage.of(28, 28, new float[784]);
        assertTrue(InkNormalizer.normalize(new Sheet(Optional.of(paper), Ink.empty()), width)
                .isBlank());
    }

    @Test
    void likeMnist_dotIsACenteredBlob() {
        DigitImage dot = InkNormalizer.normalize(Strokes.sheet(Strokes.of(16, 40, 250)), LIKE_MNIST);
        DigitMeasures measures = DigitMeasures.of(dot);
        assertTrue(measures.longerSide() >= 2 && measures.longerSide() <= 4, "side " + measures.longerSide());
        assertTrue(measures.isCentered());
        assertEquals(1f, measures.brightest());
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < row; column++) {
                assertEquals(dot.at(row, column), dot.at(column, row), 1e-6f);
            }
        }
    }

    @Test
    void likeMnist_tinyScribbleIsABlob() {
        Sheet scribble = Strokes.sheet(Strokes.of(16, 100, 100, 104, 103, 99, 105), Strokes.of(16, 103, 99));
        DigitMeasures measures = DigitMeasures.of(InkNormalizer.normalize(scribble, LIKE_MNIST));
        assertTrue(measures.longerSide() >= 2 && measures.longerSide() <= 6, "side " + measures.longerSide());
        assertTrue(measures.isCentered());
    }

    @Test
    void likeMnist_lineIsTwentyPixelsLong() {
        DigitImage line = InkNormalizer.normalize(Strokes.sheet(Strokes.of(30, 40, 200, 240, 200)), LIKE_MNIST);
        assertEquals(20, DigitMeasures.of(line).longerSide());
        double covered = 0;
        for (int row = 0; row < 28; row++) {
            covered += line.at(row, 14);
        }
        assertEquals(InkNormalizer.PEN_WIDTH, covered, 0.15);
        assertEquals(0f, line.at(14, 3));
        assertEquals(0f, line.at(14, 24));
    }

    @Test
    void likeMnist_penWidthDoesNotMatter() {
        for (double factor : new double[] {0.1, 0.7, 3}) {
            assertEquals(
                    InkNormalizer.normalize(Strokes.sheet(THREE), LIKE_MNIST),
                    InkNormalizer.normalize(
                            Strokes.sheet(new Stroke(THREE.points(), THREE.width() * factor)), LIKE_MNIST));
        }
    }

    @Test
    void asDrawn_widerPenGivesMoreInk() {
        double last = 0;
        for (double width : new double[] {6, 16, 40}) {
            double ink = ink(InkNormalizer.normalize(Strokes.sheet(new Stroke(THREE.points(), width)), AS_DRAWN));
            assertTrue(ink > last * 1.2, ink + " after " + last);
            last = ink;
        }
    }

    @Test
    void asDrawn_dotFillsTheBox() {
        DigitImage disc = InkNormalizer.normalize(Strokes.sheet(Strokes.of(16, 40, 250)), AS_DRAWN);
        assertEquals(20, DigitMeasures.of(disc).longerSide());
        assertEquals(Math.PI * 100, ink(disc), 3);
    }

    @Test
    void asDrawn_hairlineIsVisible() {
        DigitMeasures measures =
                DigitMeasures.of(InkNormalizer.normalize(Strokes.sheet(new Stroke(THREE.points(), 1e-9)), AS_DRAWN));
        assertEquals(1f, measures.brightest());
        assertEquals(20, measures.longerSide());
    }

    @Test
    void asDrawn_matchesTheNormalizedPadPicture() {
        Sheet sheet = Strokes.sheet(THREE, Strokes.of(10, 60, 250, 200, 240));
        DigitImage fromStrokes = InkNormalizer.normalize(sheet, AS_DRAWN);
        DigitImage fromBitmap = Normalizer.normalize(PadRenderer.render(sheet, 1120));
        assertEquals(0, DigitMeasures.meanDifference(fromStrokes, fromBitmap), 0.01);
        assertEquals(0, DigitMeasures.greatestDifference(fromStrokes, fromBitmap), 0.2);
    }

    @Test
    void blackPadGivesASquare() {
        float[] black = new float[100];
        Arrays.fill(black, 1);
        DigitImage image = InkNormalizer.normalize(
                new Sheet(Optional.of(Coverage.of(10, 10, black)), new Ink(List.of(THREE))), LIKE_MNIST);
        assertEquals(400, ink(image), 1e-3);
        DigitImage scribbled = InkNormalizer.normalize(Strokes.sheet(Strokes.of(600, 0, 0, 280, 280)), AS_DRAWN);
        assertEquals(20, DigitMeasures.of(scribbled).longerSide());
    }

    @Test
    void inkAndPictureAreCombined() {
        float[] left = new float[280 * 280];
        for (int row = 40; row < 240; row++) {
            Arrays.fill(left, row * 280 + 60, row * 280 + 80, 1f);
        }
        Optional<Coverage> picture = Optional.of(Coverage.of(280, 280, left));
        Ink right = new Ink(List.of(Strokes.of(20, 210, 50, 210, 230)));
        DigitImage both = InkNormalizer.normalize(new Sheet(picture, right), LIKE_MNIST);
        DigitImage alone = InkNormalizer.normalize(new Sheet(picture, Ink.empty()), LIKE_MNIST);
        assertEquals(2 * ink(alone), ink(both), 2);
        assertNotEquals(alone, both);
        assertEquals(20, DigitMeasures.of(both).longerSide());
    }

    @Test
    void mnistImagesOpenedOnThePadStayUnchanged() {
        int changed = 0;
        for (DigitImage image : MnistTestImages.every(10)) {
            Sheet sheet = new Sheet(Optional.of(Coverage.of(28, 28, image.toArray())), Ink.empty());
            if (DigitMeasures.greatestDifference(image, InkNormalizer.normalize(sheet, LIKE_MNIST)) > 1.01 / 255) {
                changed++;
            }
        }
        assertTrue(changed <= 2, changed + " of 1,000 images changed");
    }

    private static double ink(DigitImage image) {
        double sum = 0;
        for (float pixel : image.toArray()) {
            sum += pixel;
        }
        return sum;
    }
}
