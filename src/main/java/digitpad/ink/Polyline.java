package digitpad.ink;

import java.util.List;

/** A stroke's smooth curve, approximated by short straight lines, in pad units. A dot is a single point. */
final class Polyline {
    /** The maximum number of lines for one curve segment. */
    private static final int MAX_LINES = 64;

    private final double[] x;
    private final double[] y;

    private Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Returns the curve through the stroke's samples.
     *
     * @param tolerance the maximum deviation from the curve, in pad units; may be exceeded if a segment would need more
     *     than {@value #MAX_LINES} lines
     */
    static Polyline of(Stroke stroke, double tolerance) {
        List<SmoothPath.Segment> segments = SmoothPath.through(stroke);
        int[] lineCounts = new int[segments.size()];
        int count = 1;
        InkPoint start = stroke.points().get(0);
        InkPoint from = start;
        for (int i = 0; i < lineCounts.length; i++) {
            lineCounts[i] = lineCount(from, segments.get(i), tolerance);
            count += lineCounts[i];
            from = segments.get(i).end();
        }
        double[] x = new double[count];
        double[] y = new double[count];
        x[0] = start.x();
        y[0] = start.y();
        int index = 1;
        from = start;
        for (int i = 0; i < lineCounts.length; i++) {
            SmoothPath.Segment segment = segments.get(i);
            for (int line = 1; line <= lineCounts[i]; line++) {
                double t = (double) line / lineCounts[i];
                x[index] = bezier(
                        from.x(),
                        segment.control1().x(),
                        segment.control2().x(),
                        segment.end().x(),
                        t);
                y[index] = bezier(
                        from.y(),
                        segment.control1().y(),
                        segment.control2().y(),
                        segment.end().y(),
                        t);
                index++;
            }
            from = segment.end();
        }
        return new Polyline(x, y);
    }

    int size() {
        return x.length;
    }

    double x(int index) {
        return x[index];
    }

    double y(int index) {
        return y[index];
    }

    InkPoint point(int index) {
        return new InkPoint(x[index], y[index]);
    }

    /** Returns the number of lines needed for the tolerance: Wang's bound from the curve's second differences. */
    private static int lineCount(InkPoint from, SmoothPath.Segment segment, double tolerance) {
        double secondDifference = Math.max(
                secondDifference(from, segment.control1(), segment.control2()),
                secondDifference(segment.control1(), segment.control2(), segment.end()));
        double needed = Math.ceil(Math.sqrt(0.75 * secondDifference / tolerance));
        return (int) Math.max(1, Math.min(MAX_LINES, needed));
    }

    private static double secondDifference(InkPoint one, InkPoint two, InkPoint three) {
        return Math.hypot(one.x() - 2 * two.x() + three.x(), one.y() - 2 * two.y() + three.y());
    }

    private static double bezier(double start, double control1, double control2, double end, double t) {
        double u = 1 - t;
        return u * u * u * start + 3 * u * u * t * control1 + 3 * u * t * t * control2 + t * t * t * end;
    }
}
