package digitpad.ui.owndigits;

import digitpad.image.DigitImage;
import digitpad.owndigits.OwnDigit;

/** The 28x28 image of a digit in one byte per pixel, because the list holds thousands of them. Immutable. */
final class Thumbnail {
    private static final float FULL_INK = 255;

    private final byte[] pixels;

    private Thumbnail(byte[] pixels) {
        this.pixels = pixels;
    }

    /** Returns the image that a network gets of a digit. */
    static Thumbnail of(OwnDigit digit) {
        DigitImage image = digit.networkInput();
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                pixels[row * DigitImage.SIZE + column] = (byte) Math.round(FULL_INK * image.at(row, column));
            }
        }
        return new Thumbnail(pixels);
    }

    /** Returns the ink at a pixel, 0 to 255; row 0 is the top, column 0 the left. */
    int at(int row, int column) {
        return pixels[row * DigitImage.SIZE + column] & 0xFF;
    }
}
