package digitpad.image;

/**
 * A picture of ink of any size. Each pixel says how much of it is covered with ink, 0 for paper to 1 for full ink, row
 * by row from the top left. Immutable.
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
     * Returns a picture of the given values, which are copied.
     *
     * @throws IllegalArgumentException if the size is not positive or does not match the number of values, or a value
     *     lies outside 0..1
     */
    public static Coverage of(int width, int height, float[] ink) {
        if (width <= 0 || height <= 0 || (long) width * height != ink.length) {
            throw new IllegalArgumentException(ink.length + " values do not fill a picture of " + width + "x" + height);
        }
        for (float value : ink) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("ink must be in 0..1, but is " + value);
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

    /** Returns the ink at a pixel, 0..1; row 0 is the top, column 0 the left. */
    public float at(int row, int column) {
        return ink[row * width + column];
    }

    /** Returns whether there is no ink at all. */
    public boolean isBlank() {
        for (float value : ink) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether this picture has the size of {@code other}, and nowhere more ink. */
    public boolean isPartOf(Coverage other) {
        if (width != other.width || height != other.height) {
            return false;
        }
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > other.ink[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the picture padded with paper to a square, in the middle; returns itself if it is square. */
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
     * Returns the picture scaled by area averaging so that its longer side is {@code side} pixels. The aspect ratio is
     * kept; the shorter side is rounded up.
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

    /** Returns a copy of the values, row by row. */
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
