package digitpad.ink;

import java.util.List;

/**
 * One stroke of the pen, from touching the pad to leaving it. A single point is a dot.
 *
 * @param points at least one, in the order drawn
 * @param width of the pen, in pad units, above 0
 */
public record Stroke(List<InkPoint> points, double width) {
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke needs at least one point");
        }
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("the pen width must be above 0 and finite, but is " + width);
        }
    }
}
