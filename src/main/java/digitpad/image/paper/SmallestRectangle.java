package digitpad.image.paper;

import java.util.ArrayList;
import java.util.List;

/** The smallest rectangle around a set of pixels, at any angle. */
final class SmallestRectangle {
    /** The rectangle is turned by multiples of this angle. */
    private static final int STEP_DEGREES = 3;

    private static final int RIGHT_ANGLE = 90;

    private SmallestRectangle() {}

    /** Returns the area in pixels; 0 for an empty set. */
    static double areaAround(Mask mask) {
        List<Point> ends = rowEnds(mask);
        if (ends.isEmpty()) {
            return 0;
        }
        double smallest = Double.MAX_VALUE;
        for (int degrees = 0; degrees < RIGHT_ANGLE; degrees += STEP_DEGREES) {
            smallest = Math.min(smallest, area(ends, Math.toRadians(degrees)));
        }
        return smallest;
    }

    private record Point(int column, int row) {}

    /** Returns the first and the last pixel of each row; the others lie between them. */
    private static List<Point> rowEnds(Mask mask) {
        List<Point> ends = new ArrayList<>();
        int width = mask.width();
        for (int start = 0; start < mask.size(); start += width) {
            int left = start;
            int right = start + width - 1;
            while (left <= right && !mask.contains(left)) {
                left++;
            }
            while (right > left && !mask.contains(right)) {
                right--;
            }
            if (left <= right) {
                ends.add(new Point(left - start, start / width));
                ends.add(new Point(right - start, start / width));
            }
        }
        return ends;
    }

    private static double area(List<Point> points, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point point : points) {
            double along = point.column() * cos + point.row() * sin;
            double across = point.row() * cos - point.column() * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        return (right - left + 1) * (bottom - top + 1);
    }
}
