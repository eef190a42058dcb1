package digitpad.ink;

import java.util.List;

/** A stroke's smooth curve as short straight lines, in pad units; a dot is a single point. */
final class Polyline {
    private static final int MOST_PIECES = 64;

    private final double[] x;
    private final double[] y;

    private Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * The curve through the stroke's samples.
     *
     * @param tolerance how far the lines may be from the curve, in pad units (kept to where a segment needs no more than
     *     64 lines)
     */
    static Polyline of(Stroke stroke, double tolerance) {
        List<SmoothPath.Segment> segments = SmoothPath.through(stroke);
        int[] pieces = new int[segments.size()];
        int count = 1;
        InkPoint start = stroke.points().get(0);
        InkPoint from = start;
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = pieces(from, segments.get(i), tolerance);
            count += pieces[i];
            from = segments.get(i).end();
        }
        double[] x = new double[count];
        double[] y = new double[count];
        x[0] = start.x();
        y[0] = start.y();
        int at = 1;
        from = start;
        for (int i = 0; i < pieces.length; i++) {
            SmoothPath.Segment segment = segments.get(i);
            for (int piece = 1; piece <= pieces[i]; piece++) {
                double t = (double) piece / pieces[i];
                x[at] = bezier(
                        from.x(),
                        segment.control1().x(),
                        segment.control2().x(),
                        segment.end().x(),
                        t);
                y[at] = bezier(
                        from.y(),
                        segment.control1().y(),
                        segment.control2().y(),
                        segment.end().y(),
                        t);
                at++;
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

    /** How many lines keep within the tolerance: Wang's bound from the curve's second differences. */
    private static int pieces(InkPoint from, SmoothPath.Segment segment, double tolerance) {
        double bend = Math.max(
                bend(from, segment.control1(), segment.control2()),
                bend(segment.control1(), segment.control2(), segment.end()));
        double pieces = Math.ceil(Math.sqrt(0.75 * bend / tolerance));
        return (int) Math.max(1, Math.min(MOST_PIECES, pieces));
    }

    private static double bend(InkPoint one, InkPoint two, InkPoint three) {
        return Math.hypot(one.x() - 2 * two.x() + three.x(), one.y() - 2 * two.y() + three.y());
    }

    private static double bezier(double start, double control1, double control2, double end, double t) {
        double u = 1 - t;
        return u * u * u * start + 3 * u * u * t * control1 + 3 * u * t * t * control2 + t * t * t * end;
    }
}
