package digitpad.evaluation.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws short captions from pictures of their characters, because a computer without a desktop may have no fonts. The
 * pictures are DejaVu Sans Mono: bold 15 pixels in the first row, regular 13 pixels in the second.
 */
final class CaptionGlyphs {
    /** The width of a character, in pixels. */
    static final int WIDTH = 9;
    /** The height of a line, in pixels. */
    static final int HEIGHT = 18;

    private static final String CHARACTERS = "0123456789\u2192.%<>?";
    private static final String PICTURE = "caption-glyphs.png";
    private static final int FULL = 255;

    private final BufferedImage glyphs;

    /** The weight of a caption. */
    enum Weight {
        BOLD(0),
        REGULAR(HEIGHT);

        private final int top;

        Weight(int top) {
            this.top = top;
        }
    }

    CaptionGlyphs() {
        try (InputStream in = CaptionGlyphs.class.getResourceAsStream(PICTURE)) {
            glyphs = ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the pictures of the characters cannot be read", e);
        }
    }

    /**
     * Draws a line of text, centered.
     *
     * @param text of the characters {@value #CHARACTERS} and spaces
     * @param target pixels 0xAARRGGBB, opaque, row by row
     * @param width of the target
     * @param center column of the text's center
     * @param top row of the text's upper edge
     * @param color of the text, 0xRRGGBB
     */
    void draw(String text, Weight weight, int[] target, int width, int center, int top, int color) {
        int left = center - text.length() * WIDTH / 2;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                int glyph = CHARACTERS.indexOf(text.charAt(i));
                for (int row = 0; row < HEIGHT; row++) {
                    for (int column = 0; column < WIDTH; column++) {
                        int cover = glyphs.getRaster().getSample(glyph * WIDTH + column, weight.top + row, 0);
                        int at = (top + row) * width + left + i * WIDTH + column;
                        target[at] = blend(target[at], color, cover);
                    }
                }
            }
        }
    }

    private static int blend(int below, int color, int cover) {
        int result = FULL;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int level = ((below >> shift & FULL) * (FULL - cover) + (color >> shift & FULL) * cover) / FULL;
            result = result << 8 | level;
        }
        return result;
    }
}
