package digitpad.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * The smooth curve through a stroke's samples: a centripetal Catmull-Rom spline, as cubic Bezier segments. Centripetal
 * means that knots are spaced by the square roots of the distances between samples. This avoids loops and overshoots
 * where the distances change (Yuksel, Schaefer and Keyser, Parameterization and Applications of Catmull-Rom Curves,
 * 2011).
 */
public final class SmoothPath {
    /** A Bezier segment from the previous end point with two control points to {@code end}, in pad units. */
    public record Segment(InkPoint control1, InkPoint control2, InkPoint end) {}

    /** Samples at most this far apart, in pad units, count as one, because they do not define a direction. */
    private static final double COINCIDENT = 1e-6;

    private SmoothPath() {}

    /** Returns the segments after the stroke's first point, through every distinct sample; empty for a dot. */
    public static List<Segment> through(Stroke stroke) {
        List<InkPoint> points = distinct(stroke.points());
        List<Segment> segments = new ArrayList<>(points.size() - 1);
        for (int i = 0; i + 1 < points.size(); i++) {
            InkPoint from = points.get(i);
            InkPoint to = points.get(i + 1);
            InkPoint before = i > 0 ? points.get(i - 1) : mirrored(to, from);
            InkPoint after = i + 2 < points.size() ? points.get(i + 2) : mirrored(from, to);
            segments.add(new Segment(control(before, from, to), control(after, to, from), to));
        }
        return segments;
    }

    private static List<InkPoint> distinct(List<InkPoint> samples) {
        List<InkPoint> points = new ArrayList<>(samples.size());
        InkPoint last = null;
        for (InkPoint sample : samples) {
            if (last == null || last.distanceTo(sample) > COINCIDENT) {
                points.add(sample);
                last = sample;
            }
        }
        return points;
    }

    /** Returns {@code point} mirrored at {@code end}, to replace the missing sample beyond an end of the stroke. */
    private static InkPoint mirrored(InkPoint point, InkPoint end) {
        return new InkPoint(2 * end.x() - point.x(), 2 * end.y() - point.y());
    }

    /**
     * Returns the control point next to {@code near} toward {@code far}; {@code before} is the sample on its other
     * side.
     */
    private static InkPoint control(InkPoint before, InkPoint near, InkPoint far) {
        double back = before.distanceTo(near);
        double ahead = near.distanceTo(far);
        double weight = 3 * (back + Math.sqrt(back * ahead));
        return new InkPoint(
                near.x() + (back * (far.x() - near.x()) + ahead * (near.x() - before.x())) / weight,
                near.y() + (back * (far.y() - near.y()) + ahead * (near.y() - before.y())) / weight);
    }
}
