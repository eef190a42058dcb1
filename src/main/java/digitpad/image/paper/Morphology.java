package digitpad.image.paper;

/**
 * Gray-scale morphology with squares, in a time that does not depend on their size (van Herk 1992; Gil and Werman
 * 1993). Beyond the border, the nearest pixel's value continues, so that a frame or a desk counts as wide.
 */
public final class Morphology {
    private Morphology() {}

    /**
     * Returns the plane with dark structures filled that are narrower than {@code 2 * reach + 1} pixels in some
     * direction.
     */
    public static Plane close(Plane plane, int reach) {
        return dilate(dilate(plane, reach).negated(), reach).negated();
    }

    /** Returns the plane without bright structures that are narrower than {@code 2 * reach + 1} pixels. */
    public static Plane open(Plane plane, int reach) {
        return close(plane.negated(), reach).negated();
    }

    /** Returns the maximum of the square around each pixel. */
    public static Plane dilate(Plane plane, int reach) {
        return rows(rows(plane, reach).transposed(), reach).transposed();
    }

    /** Returns the minimum of the square around each pixel. */
    public static Plane erode(Plane plane, int reach) {
        return dilate(plane.negated(), reach).negated();
    }

    private static Plane rows(Plane plane, int reach) {
        int width = plane.width();
        int size = 2 * reach + 1;
        int length = (width + 2 * reach + size - 1) / size * size;
        float[] line = new float[length];
        float[] fromLeft = new float[length];
        float[] fromRight = new float[length];
        float[] result = new float[plane.values().length];
        for (int start = 0; start < result.length; start += width) {
            for (int i = 0; i < length; i++) {
                int column = Math.max(0, Math.min(width - 1, i - reach));
                line[i] = plane.values()[start + column];
                fromLeft[i] = i % size == 0 ? line[i] : Math.max(fromLeft[i - 1], line[i]);
            }
            for (int i = length - 1; i >= 0; i--) {
                fromRight[i] = i % size == size - 1 ? line[i] : Math.max(fromRight[i + 1], line[i]);
            }
            for (int column = 0; column < width; column++) {
                result[start + column] = Math.max(fromRight[column], fromLeft[column + size - 1]);
            }
        }
        return plane.with(result);
    }
}
