package digitpad.augmentation;

import digitpad.ink.InkPoint;
import java.util.ArrayList;
import java.util.List;

/** The path through the samples of a stroke, by its length. */
final class PenPath {
    private final List<InkPoint> points;
    private final double[] lengths;

    /** @param points at least one */
    PenPath(List<InkPoint> points) {
        this.points = points;
        lengths = new double[points.size()];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = lengths[i - 1] + points.get(i - 1).distanceTo(points.get(i));
        }
    }

    /** Returns its length, 0 or more. */
    double length() {
        return lengths[lengths.length - 1];
    }

    /** Returns the samples of a part of the path, and new ones at its ends. */
    List<InkPoint> between(double from, double to) {
        List<InkPoint> part = new ArrayList<>();
        part.add(at(from));
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > from && lengths[i] < to) {
                part.add(points.get(i));
            }
        }
        if (to > from) {
            part.add(at(to));
        }
        return part;
    }

    private InkPoint at(double length) {
        int next = 1;
        while (next < lengths.length && lengths[next] < length) {
            next++;
        }
        if (next >= lengths.length) {
            return points.get(points.size() - 1);
        }
        double step = lengths[next] - lengths[next - 1];
        double t = step > 0 ? Math.max(0, Math.min(1, (length - lengths[next - 1]) / step)) : 0;
        InkPoint before = points.get(next - 1);
        InkPoint after = points.get(next);
        return new InkPoint(before.x() + t * (after.x() - before.x()), before.y() + t * (after.y() - before.y()));
    }
}
