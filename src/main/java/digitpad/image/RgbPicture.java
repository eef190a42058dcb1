package digitpad.image;

/** A picture in its colors, without transparency, as a viewer shows it. Immutable. */
public final class RgbPicture {
    private final int width;
    private final int height;
    private final int[] rgb;

    private RgbPicture(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Returns a picture of packed 0xRRGGBB pixels, which are copied, row by row from the top left.
     *
     * @throws IllegalArgumentException if the size is not positive or does not match the number of pixels
     */
    public static RgbPicture of(int width, int height, int[] rgb) {
        if (width <= 0 || height <= 0 || (long) width * height != rgb.length) {
            throw new IllegalArgumentException(rgb.length + " pixels do not fill a picture of " + width + "x" + height);
        }
        return new RgbPicture(width, height, rgb.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the pixel 0xRRGGBB; row 0 is the top, column 0 the left. */
    public int at(int row, int column) {
        return rgb[row * width + column] & 0xFFFFFF;
    }
}
