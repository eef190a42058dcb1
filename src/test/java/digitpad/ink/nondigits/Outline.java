package digitpad.ink.nondigits;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Strokes without a pen width, and their bounding box. */
record Outline(List<List<InkPoint>> strokes, double left, double top, double width, double height) {
    static Outline of(List<List<InkPoint>> strokes) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (List<InkPoint> stroke : strokes) {
            for (InkPoint point : stroke) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
        }
        return new Outline(strokes, left, top, right - left, bottom - top);
    }

    static Outline of(Ink ink) {
        return of(ink.strokes().stream().map(Stroke::points).toList());
    }

    Outline moved(UnaryOperator<InkPoint> move) {
        return withEachStrokeMoved(() -> move);
    }

    /** Moves each stroke with its own function from {@code moves}. */
    Outline withEachStrokeMoved(Supplier<UnaryOperator<InkPoint>> moves) {
        return of(strokes.stream()
                .map(stroke -> stroke.stream().map(moves.get()).toList())
                .toList());
    }

    /** Returns the strokes at the origin, scaled so that the longer side has this length; a dot is not scaled. */
    Outline fitted(double side) {
        double longer = Math.max(width, height);
        return longer > 0 ? scaled(side / longer) : scaled(1);
    }

    /** Returns the strokes scaled, with the corner of the box at the origin. */
    Outline scaled(double scale) {
        return moved(point -> new InkPoint((point.x() - left) * scale, (point.y() - top) * scale));
    }

    Outline shifted(double x, double y) {
        return moved(point -> new InkPoint(point.x() + x, point.y() + y));
    }

    Outline with(Outline other) {
        return of(Stream.concat(strokes.stream(), other.strokes.stream()).toList());
    }
}
