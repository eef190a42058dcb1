package digitpad.image.paper;

import java.util.Arrays;

/** One value for each pixel of a picture, row by row from the top left. Mutable. */
public final class Plane {
    private final int width;
    private final int height;
    private final float[] values;

    /** Creates a plane on the given values, which are not copied. */
    public Plane(int width, int height, float[] values) {
        if (width <= 0 || height <= 0 || width * height != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the values themselves, not a copy. */
    public float[] values() {
        return values;
    }

    public int longerSide() {
        return Math.max(width, height);
    }

    /** Returns a plane of the same size with other values. */
    public Plane with(float[] other) {
        return new Plane(width, height, other);
    }

    /** Returns the values with rows and columns exchanged. */
    public Plane transposed() {
        float[] transposed = new float[values.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                transposed[column * height + row] = values[row * width + column];
            }
        }
        return new Plane(height, width, transposed);
    }

    /** Returns the plane with all values negated. */
    public Plane negated() {
        float[] negated = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return with(negated);
    }

    /** Returns the values of the pixels at most {@code thickness} from a side. */
    public float[] border(int thickness) {
        float[] border = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (isNearBorder(i, thickness)) {
                border[count++] = values[i];
            }
        }
        return Arrays.copyOf(border, count);
    }

    /** Returns whether a pixel is less than {@code distance} pixels from a side; 1 for the outermost pixels. */
    public boolean isNearBorder(int pixel, int distance) {
        int row = pixel / width;
        int column = pixel % width;
        return Math.min(row, height - 1 - row) < distance || Math.min(column, width - 1 - column) < distance;
    }
}
