package digitpad.ink;

/** One pen sample, in pad units (see {@link Ink#PAD_SIZE}): x to the right, y downward. */
public record InkPoint(double x, double y) {
    /**
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public InkPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("coordinates must be finite, but are " + x + ", " + y);
        }
    }

    /** Returns the distance to another point, in pad units. */
    public double distanceTo(InkPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
