package digitpad.ink;

/** The box that holds some ink, in pad units. */
public record Extent(double left, double top, double right, double bottom) {
    private static final Extent NOTHING = new Extent(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Where nothing is yet; joining anything to it gives that. */
    static Extent empty() {
        return NOTHING;
    }

    /** The box of a line of the given width; with width 0, of the line itself. */
    static Extent of(Polyline line, double width) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            left = Math.min(left, line.x(i));
            right = Math.max(right, line.x(i));
            top = Math.min(top, line.y(i));
            bottom = Math.max(bottom, line.y(i));
        }
        return new Extent(left, top, right, bottom).expandedBy(width / 2);
    }

    /** The box of all the ink's samples; {@link #empty} if there are none. */
    public static Extent ofSamples(Ink ink) {
        Extent extent = NOTHING;
        for (Stroke stroke : ink.strokes()) {
            extent = extent.union(ofSamples(stroke));
        }
        return extent;
    }

    /** The box of the samples themselves. */
    public static Extent ofSamples(Stroke stroke) {
        Extent extent = NOTHING;
        for (InkPoint point : stroke.points()) {
            extent = extent.union(new Extent(point.x(), point.y(), point.x(), point.y()));
        }
        return extent;
    }

    Extent expandedBy(double margin) {
        return new Extent(left - margin, top - margin, right + margin, bottom + margin);
    }

    Extent union(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /** The middle from left to right. */
    public double centerX() {
        return (left + right) / 2;
    }

    /** The middle from top to bottom. */
    public double centerY() {
        return (top + bottom) / 2;
    }

    public double longerSide() {
        return Math.max(width(), height());
    }
}
