package digitpad.ink;

import java.util.List;

/** The smooth curve through a stroke's samples: centripetal Catmull-Rom, as cubic Bezier segments. */
public final class SmoothPath {
    /** From the previous end point over two control points to {@code end}, in pad units. */
    public record Segment(InkPoint control1, InkPoint control2, InkPoint end) {}

    private SmoothPath() {}

    /** The segments after the stroke's first point; none for a dot. Passes through every (distinct) sample. */
    public static List<Segment> through(Stroke stroke) {
        throw new UnsupportedOperationException();
    }
}
