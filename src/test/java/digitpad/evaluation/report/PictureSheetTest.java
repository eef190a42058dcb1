package digitpad.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.data.PictureSample;
import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.score.ImageResult;
import digitpad.evaluation.score.Results;
import digitpad.image.DigitImage;
import digitpad.text.UserException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSheetTest {
    private static final int SIDE = PictureSheet.SCALE * DigitImage.SIZE;
    private static final int CAPTION = PictureSheet.INSET + SIDE + 1;
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    private Path folder;

    /** Ten images are in two rows of five. */
    @Test
    void sheet_isAboutSquare() throws IOException {
        BufferedImage sheet = sheet(10, MarkedImages.NONE);
        assertEquals(2 * PictureSheet.MARGIN + 5 * PictureSheet.CELL_WIDTH, sheet.getWidth());
        assertEquals(2 * PictureSheet.MARGIN + 2 * PictureSheet.CELL_HEIGHT, sheet.getHeight());
        assertEquals(
                2 * PictureSheet.MARGIN + PictureSheet.CELL_WIDTH,
                sheet(1, MarkedImages.NONE).getWidth());
    }

    @Test
    void digit_isAtItsPlaceDarkOnWhite() throws IOException {
        BufferedImage sheet = sheet(10, MarkedImages.NONE);
        for (int position : new int[] {0, 4, 7}) {
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    float ink = image(position).at(row / PictureSheet.SCALE, column / PictureSheet.SCALE);
                    int gray = Math.round(255 * (1 - ink));
                    assertEquals(
                            gray << 16 | gray << 8 | gray,
                            rgb(sheet, position, PictureSheet.INSET + column, PictureSheet.INSET + row));
                }
            }
        }
    }

    @Test
    void caption_isGreenOrRed() throws IOException {
        BufferedImage sheet = sheet(10, MarkedImages.NONE);
        assertTrue(hasInCaption(sheet, 0, PictureSheetTest::isGreen), "right answer");
        assertFalse(hasInCaption(sheet, 0, PictureSheetTest::isRed), "right answer");
        assertTrue(hasInCaption(sheet, 1, PictureSheetTest::isRed), "wrong answer");
        assertFalse(hasInCaption(sheet, 1, PictureSheetTest::isGreen), "wrong answer");
    }

    /** The captions of images 0 and 2 differ only in the digits, those of 0 and 5 in nothing. */
    @Test
    void caption_namesLabelAndAnswer() throws IOException {
        BufferedImage sheet = sheet(10, MarkedImages.NONE);
        assertEquals(caption(sheet, 0), caption(sheet, 5));
        assertFalse(caption(sheet, 0).equals(caption(sheet, 2)));
    }

    @Test
    void flag_isOnMarkedImagesOnly() throws IOException {
        BufferedImage plain = sheet(10, MarkedImages.NONE);
        BufferedImage marked = sheet(10, new MarkedImages(Set.of(3)));
        for (int position = 0; position < 10; position++) {
            assertEquals(position == 3, !pixels(plain, position, 0).equals(pixels(marked, position, 0)));
        }
    }

    @Test
    void tooManyImages_areRefusedBeforeWriting() {
        Path file = folder.resolve("sheet.png");
        List<ImageResult> images = Collections.nCopies(PictureSheet.MAX_IMAGES + 1, result(0));
        UserException refusal =
                assertThrows(UserException.class, () -> PictureSheet.write(file, images, MarkedImages.NONE));
        assertEquals(
                "A picture has room for 1,000 images, but there are 1,001."
                        + " Select fewer images, or save a table instead.",
                refusal.getMessage());
        assertFalse(Files.exists(file));
    }

    private BufferedImage sheet(int count, MarkedImages marked) throws IOException {
        Path file = folder.resolve("sheet.png");
        PictureSheet.write(
                file,
                IntStream.range(0, count).mapToObj(PictureSheetTest::result).toList(),
                marked);
        return ImageIO.read(file.toFile());
    }

    /** Returns a result whose label is 1 or 3, and that is wrong for odd indices. */
    private static ImageResult result(int index) {
        int label = index == 2 ? 3 : 1;
        int answer = index % 2 == 0 || index == 5 ? label : 7;
        return new ImageResult(index, new PictureSample(label, image(index)), Results.prediction(answer, 0.75));
    }

    /** Returns an image of one row of ink, which begins at column {@code index} and gets lighter. */
    private static DigitImage image(int index) {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int column = index; column < DigitImage.SIZE; column++) {
            pixels[10 * DigitImage.SIZE + column] = 1f / (1 + column - index);
        }
        return DigitImage.of(pixels);
    }

    private static boolean hasInCaption(BufferedImage sheet, int position, IntPredicate color) {
        return caption(sheet, position).stream().anyMatch(color::test);
    }

    private static List<Integer> caption(BufferedImage sheet, int position) {
        return pixels(sheet, position, CAPTION);
    }

    /** Returns the pixels of a cell from a row on. */
    private static List<Integer> pixels(BufferedImage sheet, int position, int firstRow) {
        return IntStream.range(firstRow * PictureSheet.CELL_WIDTH, PictureSheet.CELL_HEIGHT * PictureSheet.CELL_WIDTH)
                .mapToObj(i -> rgb(sheet, position, i % PictureSheet.CELL_WIDTH, i / PictureSheet.CELL_WIDTH))
                .toList();
    }

    /** Returns a pixel of a cell of a sheet with five columns. */
    private static int rgb(BufferedImage sheet, int position, int x, int y) {
        return sheet.getRGB(
                        PictureSheet.MARGIN + position % 5 * PictureSheet.CELL_WIDTH + x,
                        PictureSheet.MARGIN + position / 5 * PictureSheet.CELL_HEIGHT + y)
                & WHITE;
    }

    private static boolean isGreen(int rgb) {
        return (rgb >> 8 & 0xFF) > (rgb >> 16 & 0xFF) + 60;
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xFF) > (rgb >> 8 & 0xFF) + 60;
    }
}
