package digitpad.ink;

/**
 * One sample of the pen, in pad units (see {@link Ink#PAD_SIZE}): x to the right, y downward.
 */
public record InkPoint(double x, double y) {
    /**
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public InkPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a point of ink needs finite coordinates, not " + x + ", " + y);
        }
    }

    /** The distance to another point, in pad units. */
    public double distanceTo(InkPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
