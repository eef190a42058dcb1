package digitpad.ink;

import digitpad.image.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One straight sweep of a round eraser. A stroke is cut wherever its ink, with the pen's round ends, would touch the
 * sweep. The remaining pieces become separate strokes.
 */
final class Eraser {
    /** The maximum deviation of the pieces of a cut stroke from its curve, in pad units. */
    private static final double TOLERANCE = 0.05;

    /** Pieces shorter than this, in pad units, come from rounding and are dropped. */
    private static final double MIN_LENGTH = 0.01;

    /** The number of search steps, enough to find a cut to within rounding. */
    private static final int SEARCH_STEPS = 50;

    private final InkPoint from;
    private final InkPoint to;
    private final double radius;

    Eraser(InkPoint from, InkPoint to, double radius) {
        this.from = from;
        this.to = to;
        this.radius = radius;
    }

    /** Returns the remaining sheet; the same instance if nothing was touched. */
    @SuppressWarnings("ReferenceEquality") // same instance = unchanged
    Sheet erase(Sheet sheet) {
        Optional<Coverage> picture = sheet.picture().flatMap(this::erasePicture);
        Ink ink = erase(sheet.ink());
        boolean samePicture = picture.orElse(null) == sheet.picture().orElse(null);
        return samePicture && ink == sheet.ink() ? sheet : new Sheet(picture, ink);
    }

    @SuppressWarnings("ReferenceEquality") // same instance = unchanged
    private Ink erase(Ink ink) {
        List<Stroke> remaining = new ArrayList<>();
        boolean touched = false;
        for (Stroke stroke : ink.strokes()) {
            List<Stroke> pieces = erase(stroke);
            touched |= pieces.size() != 1 || pieces.get(0) != stroke;
            remaining.addAll(pieces);
        }
        return touched ? new Ink(remaining) : ink;
    }

    private List<Stroke> erase(Stroke stroke) {
        double reach = radius + stroke.width() / 2;
        if (!couldTouch(Extent.ofSamples(stroke), reach)) {
            return List.of(stroke);
        }
        Polyline line = Polyline.of(stroke, TOLERANCE);
        if (line.size() == 1) {
            return distance(line.point(0)) < reach ? List.of() : List.of(stroke);
        }
        Pieces pieces = new Pieces(stroke.width());
        boolean touched = false;
        for (int i = 0; i + 1 < line.size(); i++) {
            touched |= cut(line.point(i), line.point(i + 1), reach, pieces);
        }
        pieces.end();
        return touched ? pieces.strokes : List.of(stroke);
    }

    /** Passes the rest of one straight line to {@code pieces}, and returns whether any of it was erased. */
    private boolean cut(InkPoint start, InkPoint end, double reach, Pieces pieces) {
        boolean outOfReach = distance(start) >= reach + start.distanceTo(end);
        double nearest = outOfReach ? 0 : nearest(start, end);
        if (outOfReach || distance(interpolated(start, end, nearest)) >= reach) {
            pieces.line(start, end);
            return false;
        }
        // The distance to the sweep, a convex set, is a convex function along the line, so the erased part is one
        // interval.
        if (distance(start) >= reach) {
            pieces.line(start, interpolated(start, end, crossing(start, end, 0, nearest, reach)));
        }
        pieces.end();
        if (distance(end) >= reach) {
            pieces.line(interpolated(start, end, crossing(start, end, 1, nearest, reach)), end);
        }
        return true;
    }

    /** Returns where the line is nearest to the sweep, 0..1, by ternary search for the minimum of a convex function. */
    private double nearest(InkPoint start, InkPoint end) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < SEARCH_STEPS; i++) {
            double third = (high - low) / 3;
            if (distance(interpolated(start, end, low + third)) <= distance(interpolated(start, end, high - third))) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }

    /** Returns where the line comes within reach, by bisection; the result is just outside. */
    private double crossing(InkPoint start, InkPoint end, double outside, double inside, double reach) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < SEARCH_STEPS; i++) {
            double middle = (out + in) / 2;
            if (distance(interpolated(start, end, middle)) >= reach) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return out;
    }

    /**
     * Returns the picture without the pixels whose center was touched, or that the eraser's center crossed; empty if
     * the result is blank.
     */
    private Optional<Coverage> erasePicture(Coverage picture) {
        double pixel = Ink.PAD_SIZE / Math.max(picture.width(), picture.height());
        double reach = Math.max(radius, pixel / 2);
        int top = clamp((Math.min(from.y(), to.y()) - reach) / pixel - 1, picture.height());
        int bottom = clamp((Math.max(from.y(), to.y()) + reach) / pixel + 1, picture.height());
        int left = clamp((Math.min(from.x(), to.x()) - reach) / pixel - 1, picture.width());
        int right = clamp((Math.max(from.x(), to.x()) + reach) / pixel + 1, picture.width());
        float[] pixels = null;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                InkPoint center = new InkPoint((column + 0.5) * pixel, (row + 0.5) * pixel);
                if (picture.at(row, column) > 0 && distance(center) < reach) {
                    pixels = pixels == null ? picture.toArray() : pixels;
                    pixels[row * picture.width() + column] = 0;
                }
            }
        }
        if (pixels == null) {
            return Optional.of(picture);
        }
        return Optional.of(Coverage.of(picture.width(), picture.height(), pixels))
                .filter(remaining -> !remaining.isBlank());
    }

    private static int clamp(double pixel, int end) {
        return (int) Math.max(0, Math.min(end, pixel));
    }

    private boolean couldTouch(Extent samples, double reach) {
        // A curve may leave the box of its samples, but by less than the box's longer side.
        Extent box = samples.expandedBy(reach + samples.longerSide());
        return Math.max(from.x(), to.x()) >= box.left()
                && Math.min(from.x(), to.x()) <= box.right()
                && Math.max(from.y(), to.y()) >= box.top()
                && Math.min(from.y(), to.y()) <= box.bottom();
    }

    /** Returns the distance of a point from the path of the eraser's center. */
    private double distance(InkPoint point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double t = length > 0 ? ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length : 0;
        return point.distanceTo(interpolated(from, to, Math.max(0, Math.min(1, t))));
    }

    private static InkPoint interpolated(InkPoint start, InkPoint end, double t) {
        return new InkPoint(start.x() + t * (end.x() - start.x()), start.y() + t * (end.y() - start.y()));
    }

    /** Joins consecutive lines into strokes. */
    private static final class Pieces {
        private final double width;
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<InkPoint> points = new ArrayList<>();
        private double length;

        Pieces(double width) {
            this.width = width;
        }

        /** Adds a line, which continues the last one or begins a new piece. */
        void line(InkPoint start, InkPoint end) {
            if (points.isEmpty()) {
                points.add(start);
            }
            points.add(end);
            length += start.distanceTo(end);
        }

        void end() {
            if (length > MIN_LENGTH) {
                strokes.add(new Stroke(points, width));
            }
            points.clear();
            length = 0;
        }
    }
}
