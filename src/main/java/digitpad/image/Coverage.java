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

    /** The picture in the middle of the smallest square of paper that holds it; itself if it is square. */
    public Coverage paddedToSquare() {
        if (width == height) {
            return this;
        }
        int side = Math.max(width, height);
        int left = (side - width) / 2;
        int top = (side - height) / 2;
        float[] square = new float[side * side];
        for (int row = 0; row < height; row++) {
            System.arraycopy(ink, row * width, square, (top + row) * side + left, width);
        }
        return new Coverage(side, side, square);
    }

    /**
     * The picture with its longer side scaled to {@code side} pixels by area, aspect kept; a pixel begun on the shorter
     * side counts as one.
     */
    public Coverage scaledTo(int side) {
        int longest = Math.max(width, height);
        if (longest == side) {
            return this;
        }
        float[] scaled = AreaFilter.scale(this, new PixelBox(0, 0, width, height), side);
        return new Coverage(
                AreaFilter.scaledLength(width, longest, side),
                AreaFilter.scaledLength(height, longest, side),
                clamped(scaled));
    }

    /** A copy of the values, row by row. */
    public float[] toArray() {
        return ink.clone();
    }

    private static float[] clamped(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(1, values[i]);
        }
        return values;
    }
}
