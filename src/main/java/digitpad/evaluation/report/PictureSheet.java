package digitpad.evaluation.report;

import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.report.CaptionGlyphs.Weight;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.DigitImage;
import digitpad.image.ImageExport;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Images in one picture, dark ink on white, row by row. Below each are its label, the answer and the probability of the
 * answer; a question mark follows the answer if the image is rejected, and a flag shows that its label is marked as
 * wrong. The same in every locale.
 */
public final class PictureSheet {
    /** The maximum number of images, for which the picture has 13 million pixels. */
    public static final int MAX_IMAGES = 1_000;

    /** Pixels of the sheet for each pixel of an image. */
    static final int SCALE = 3;
    /** The space around the sheet, in pixels. */
    static final int MARGIN = 16;
    /** The width of an image with its caption and the space around it, in pixels. */
    static final int CELL_WIDTH = 100;
    /** The height of an image with its caption and the space around it, in pixels. */
    static final int CELL_HEIGHT = 136;
    /** The left and upper edge of an image in its cell, in pixels. */
    static final int INSET = 8;

    private static final int SIDE = SCALE * DigitImage.SIZE;
    private static final int MIN_COLUMNS = 5;
    private static final int WHITE = 255;
    private static final int OPAQUE = 0xFF000000;
    private static final int GRAY_STEP = 0x010101;
    private static final int FRAME = 0xFFD0D7DE;
    private static final int RIGHT = 0x1A7F37;
    private static final int WRONG = 0xCF222E;
    private static final int QUIET = 0x59636E;
    private static final int FLAG = 0xFFBC4C00;
    private static final int FLAG_SIDE = 10;
    private static final double CERTAIN = 0.9995;
    private static final Messages TEXT = Messages.of(PictureSheet.class);

    private final CaptionGlyphs glyphs = new CaptionGlyphs();
    private final int width;
    private final int height;
    private final int columns;
    private final int[] argb;

    private PictureSheet(int count) {
        // About as high as wide.
        columns = Math.max(
                Math.min(count, MIN_COLUMNS), (int) Math.round(Math.sqrt(count * (double) CELL_HEIGHT / CELL_WIDTH)));
        width = 2 * MARGIN + columns * CELL_WIDTH;
        height = 2 * MARGIN + (count + columns - 1) / columns * CELL_HEIGHT;
        argb = new int[width * height];
        Arrays.fill(argb, OPAQUE | 0xFFFFFF);
    }

    /**
     * Writes the sheet as a PNG file.
     *
     * @param images at least one
     * @throws UserException if there are more than {@value #MAX_IMAGES} images, or the file cannot be written
     */
    public static void write(Path file, List<ImageResult> images, MarkedImages marked) {
        ensureFits(images.size());
        PictureSheet sheet = new PictureSheet(images.size());
        for (int i = 0; i < images.size(); i++) {
            sheet.draw(images.get(i), marked.contains(images.get(i)), i);
        }
        ImageExport.writePng(file, sheet.width, sheet.height, sheet.argb);
    }

    /**
     * Checks the number of images, before the user is asked for a file.
     *
     * @throws UserException if there are more than {@value #MAX_IMAGES}
     */
    public static void ensureFits(int count) {
        if (count > MAX_IMAGES) {
            throw new UserException(TEXT.get("sheet.toomany", MAX_IMAGES, count));
        }
    }

    private void draw(ImageResult result, boolean marked, int position) {
        int left = MARGIN + position % columns * CELL_WIDTH + INSET;
        int top = MARGIN + position / columns * CELL_HEIGHT + INSET;
        fill(left - 1, top - 1, SIDE + 2, SIDE + 2, FRAME);
        DigitImage image = result.image();
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                int gray = Math.round(WHITE * (1 - image.at(row, column)));
                fill(left + SCALE * column, top + SCALE * row, SCALE, SCALE, OPAQUE | GRAY_STEP * gray);
            }
        }
        if (marked) {
            drawFlag(left + SIDE - FLAG_SIDE - 4, top + 5);
        }
        int center = left + SIDE / 2;
        String answer = result.label() + " \u2192 " + result.answer() + (result.isRejected() ? " ?" : "");
        int below = top + SIDE + 3;
        glyphs.draw(answer, Weight.BOLD, argb, width, center, below, result.isCorrect() ? RIGHT : WRONG);
        glyphs.draw(
                percent(result.confidence()),
                Weight.REGULAR,
                argb,
                width,
                center,
                below + CaptionGlyphs.HEIGHT - 1,
                QUIET);
    }

    /** Returns the probability with one decimal, but never 100.0 %. */
    private static String percent(double probability) {
        return probability > CERTAIN ? "> 99.9 %" : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }

    /** Draws a pole with a pennant. */
    private void drawFlag(int left, int top) {
        fill(left, top, 2, FLAG_SIDE + 4, FLAG);
        for (int row = 0; row < FLAG_SIDE; row++) {
            fill(left, top + row, FLAG_SIDE - Math.abs(2 * row - FLAG_SIDE + 1), 1, FLAG);
        }
    }

    private void fill(int left, int top, int columnCount, int rowCount, int color) {
        for (int row = top; row < top + rowCount; row++) {
            Arrays.fill(argb, row * width + left, row * width + left + columnCount, color);
        }
    }
}
