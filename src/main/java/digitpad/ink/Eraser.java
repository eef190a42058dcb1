package digitpad.ink;

import digitpad.image.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One straight sweep of a round eraser. What it touches is gone: a stroke is cut wherever its ink, with the pen's round
 * end, would reach into the sweep, and the pieces that are left are strokes of their own.
 */
final class Eraser {
    /** How far the pieces of a cut stroke may be from its curve, in pad units. */
    private static final double TOLERANCE = 0.05;

    /** Pieces shorter than this, in pad units, are crumbs of rounding and not ink. */
    private static final double CRUMB = 0.01;

    /** Halvings that find the place of a cut to within rounding. */
    private static final int HALVINGS = 50;

    private final InkPoint from;
    private final InkPoint to;
    private final double radius;

    Eraser(InkPoint from, InkPoint to, double radius) {
        this.from = from;
        this.to = to;
        this.radius = radius;
    }

    /** What is left of the sheet; the sheet itself if nothing was touched. */
    @SuppressWarnings("ReferenceEquality") // what was not touched is the very same
    Sheet erase(Sheet sheet) {
        Optional<Coverage> picture = sheet.picture().flatMap(this::erasePicture);
        Ink ink = erase(sheet.ink());
        boolean samePicture = picture.orElse(null) == sheet.picture().orElse(null);
        return samePicture && ink == sheet.ink() ? sheet : new Sheet(picture, ink);
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private Ink erase(Ink ink) {
        List<Stroke> left = new ArrayList<>();
        boolean touched = false;
        for (Stroke stroke : ink.strokes()) {
            List<Stroke> pieces = erase(stroke);
            touched |= pieces.size() != 1 || pieces.get(0) != stroke;
            left.addAll(pieces);
        }
        return touched ? new Ink(left) : ink;
    }

    private List<Stroke> erase(Stroke stroke) {
        double reach = radius + stroke.width() / 2;
        if (!mayTouch(Extent.ofSamples(stroke), reach)) {
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

    /** Hands on what is left of one straight line; whether any of it was taken away. */
    private boolean cut(InkPoint start, InkPoint end, double reach, Pieces pieces) {
        boolean far = distance(start) >= reach + start.distanceTo(end);
        double nearest = far ? 0 : nearest(start, end);
        if (far || distance(between(start, end, nearest)) >= reach) {
            pieces.line(start, end);
            return false;
        }
        // The distance to the sweep, a convex set, is a convex function along the line: what goes is one interval.
        if (distance(start) >= reach) {
            pieces.line(start, between(start, end, crossing(start, end, 0, nearest, reach)));
        }
        pieces.end();
        if (distance(end) >= reach) {
            pieces.line(between(start, end, crossing(start, end, 1, nearest, reach)), end);
        }
        return true;
    }

    /** Where along the line the sweep is nearest, 0..1: a convex function's minimum, by thirds. */
    private double nearest(InkPoint start, InkPoint end) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double third = (high - low) / 3;
            if (distance(between(start, end, low + third)) <= distance(between(start, end, high - third))) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }

    /** Where between {@code outside} and {@code inside} the line comes within reach; on the outer side of it. */
    private double crossing(InkPoint start, InkPoint end, double outside, double inside, double reach) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (out + in) / 2;
            if (distance(between(start, end, middle)) >= reach) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return out;
    }

    /** The picture without the pixels whose middle was touched, or that the eraser's own middle crossed; none if blank. */
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
                InkPoint middle = new InkPoint((column + 0.5) * pixel, (row + 0.5) * pixel);
                if (picture.at(row, column) > 0 && distance(middle) < reach) {
                    pixels = pixels == null ? picture.toArray() : pixels;
                    pixels[row * picture.width() + column] = 0;
                }
            }
        }
        if (pixels == null) {
            return Optional.of(picture);
        }
        return Optional.of(Coverage.of(picture.width(), picture.height(), pixels))
                .filter(rest -> !rest.isBlank());
    }

    private static int clamp(double pixel, int end) {
        return (int) Math.max(0, Math.min(end, pixel));
    }

    private boolean mayTouch(Extent samples, double reach) {
        // A curve may leave the box of its samples, but by less than the box is long.
        Extent box = samples.expandedBy(reach + samples.longerSide());
        return Math.max(from.x(), to.x()) >= box.left()
                && Math.min(from.x(), to.x()) <= box.right()
                && Math.max(from.y(), to.y()) >= box.top()
                && Math.min(from.y(), to.y()) <= box.bottom();
    }

    /** From a point to the sweep of the eraser's middle. */
    private double distance(InkPoint point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length > 0 ? ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length : 0;
        return point.distanceTo(between(from, to, Math.max(0, Math.min(1, along))));
    }

    private static InkPoint between(InkPoint start, InkPoint end, double share) {
        return new InkPoint(start.x() + share * (end.x() - start.x()), start.y() + share * (end.y() - start.y()));
    }

    /** Gathers lines that join into strokes. */
    private static final class Pieces {
        private final double width;
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<InkPoint> points = new ArrayList<>();
        private double length;

        Pieces(double width) {
            this.width = width;
        }

        /** A line that goes on where the last one ended, or begins a piece. */
        void line(InkPoint start, InkPoint end) {
            if (points.isEmpty()) {
                points.add(start);
            }
            points.add(end);
            length += start.distanceTo(end);
        }

        void end() {
            if (length > CRUMB) {
                strokes.add(new Stroke(points, width));
            }
            points.clear();
            length = 0;
        }
    }
}
