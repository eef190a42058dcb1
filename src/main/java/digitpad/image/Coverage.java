package digitpad.image;

/**
 * A picture of ink of any size: how much of each pixel is covered, 0 for paper to 1 for ink, row by row from the top
 * left. Immutable.
 */
public final class Coverage {
    private final int width;
    private final int height;
    private final float[] ink;

    private Coverage(int width, int height, float[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    /**
     * A picture of the given values, which are copied.
     *
     * @throws IllegalArgumentException if the size is not positive or does not match the number of values, or a value
     *     lies outside 0..1
     */
    public static Coverage of(int width, int height, float[] ink) {
        if (width <= 0 || height <= 0 || (long) width * height != ink.length) {
            throw new IllegalArgumentException(ink.length + " values do not make a picture of " + width + "x" + height);
        }
        for (float value : ink) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("ink lies in 0..1, this is " + value);
            }
        }
        return new Coverage(width, height, ink.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The ink at a pixel, 0..1; row 0 is the top, column 0 the left. */
    public float at(int row, int column) {
        return ink[row * width + column];
    }

    /** Whether there is no ink at all. */
    public boolean isBlank() {
        for (float value : ink) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the values, row by row. */
    public float[] toArray() {
        return ink.clone();
    }
}
