package digitpad.ink;

/** The bounding box of some ink, in pad units. */
public record Extent(double left, double top, double right, double bottom) {
    private static final Extent EMPTY = new Extent(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Returns the empty box; its union with another box is the other box. */
    static Extent empty() {
        return EMPTY;
    }

    /** Returns the box of a line drawn with a pen of the given width, 0 or more. */
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

    /** Returns the box of all samples of the ink, ignoring pen widths; {@link #empty} if there are none. */
    public static Extent ofSamples(Ink ink) {
        Extent extent = EMPTY;
        for (Stroke stroke : ink.strokes()) {
            extent = extent.union(ofSamples(stroke));
        }
        return extent;
    }

    /** Returns the box of the samples of a stroke, ignoring the pen width. */
    public static Extent ofSamples(Stroke stroke) {
        Extent extent = EMPTY;
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

    /** Returns the horizontal center. */
    public double centerX() {
        return (left + right) / 2;
    }

    /** Returns the vertical center. */
    public double centerY() {
        return (top + bottom) / 2;
    }

    public double longerSide() {
        return Math.max(width(), height());
    }
}
