package digitpad.ink.nondigits;

import digitpad.ink.InkPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/**
 * Parses strokes in a notation similar to SVG paths. Commands and numbers are separated by spaces:
 *
 * <ul>
 *   <li>{@code M x y} lifts the pen and puts it down at a point (a dot if nothing follows). Without {@code x y}, the
 *       pen is put down where the next command begins.
 *   <li>{@code L x y} draws a straight line.
 *   <li>{@code Q x1 y1 x y} and {@code C x1 y1 x2 y2 x y} draw Bezier curves with one and two control points.
 *   <li>{@code E x y rx ry from to} draws an arc of the ellipse with this center and these radii, between two
 *       angles in degrees: 0 is right, 90 is down. If the pen is down, a straight line leads to the start of the arc.
 * </ul>
 */
final class PathParser {
    /** The approximate distance of pen samples. */
    private static final double SPACING = 2.5;

    private final List<List<InkPoint>> strokes = new ArrayList<>();
    private List<InkPoint> stroke = new ArrayList<>();

    private PathParser() {}

    /** Returns the strokes, each as its pen samples. */
    static List<List<InkPoint>> parse(String text) {
        PathParser path = new PathParser();
        try (Scanner words = new Scanner(text).useLocale(Locale.ROOT)) {
            while (words.hasNext()) {
                path.execute(words.next(), words);
            }
        }
        path.liftPen();
        return List.copyOf(path.strokes);
    }

    private void execute(String command, Scanner words) {
        switch (command) {
            case "M" -> {
                liftPen();
                if (words.hasNextDouble()) {
                    stroke.add(point(words));
                }
            }
            case "L" -> lineTo(point(words));
            case "Q" -> {
                InkPoint control = point(words);
                InkPoint end = point(words);
                InkPoint start = current();
                curve(interpolated(start, control, 2.0 / 3), interpolated(end, control, 2.0 / 3), end);
            }
            case "C" -> curve(point(words), point(words), point(words));
            case "E" ->
                arc(point(words), words.nextDouble(), words.nextDouble(), words.nextDouble(), words.nextDouble());
            default -> throw new IllegalArgumentException("unknown path command: " + command);
        }
    }

    private void liftPen() {
        if (!stroke.isEmpty()) {
            strokes.add(List.copyOf(stroke));
            stroke = new ArrayList<>();
        }
    }

    private void lineTo(InkPoint end) {
        InkPoint start = current();
        int steps = steps(start.distanceTo(end));
        for (int i = 1; i <= steps; i++) {
            stroke.add(interpolated(start, end, (double) i / steps));
        }
    }

    private void curve(InkPoint control1, InkPoint control2, InkPoint end) {
        InkPoint start = current();
        int steps = steps(start.distanceTo(control1) + control1.distanceTo(control2) + control2.distanceTo(end));
        for (int i = 1; i <= steps; i++) {
            double t = (double) i / steps;
            InkPoint first = interpolated(start, control1, t);
            InkPoint second = interpolated(control1, control2, t);
            InkPoint third = interpolated(control2, end, t);
            stroke.add(interpolated(interpolated(first, second, t), interpolated(second, third, t), t));
        }
    }

    private void arc(InkPoint center, double radiusX, double radiusY, double from, double to) {
        InkPoint start = onEllipse(center, radiusX, radiusY, from);
        if (stroke.isEmpty()) {
            stroke.add(start);
        } else {
            lineTo(start);
        }
        int steps = steps(Math.toRadians(Math.abs(to - from)) * Math.max(radiusX, radiusY));
        for (int i = 1; i <= steps; i++) {
            stroke.add(onEllipse(center, radiusX, radiusY, from + (to - from) * i / steps));
        }
    }

    private InkPoint current() {
        return stroke.get(stroke.size() - 1);
    }

    private static InkPoint point(Scanner words) {
        return new InkPoint(words.nextDouble(), words.nextDouble());
    }

    private static int steps(double length) {
        return (int) Math.max(1, Math.round(length / SPACING));
    }

    private static InkPoint interpolated(InkPoint start, InkPoint end, double t) {
        return new InkPoint(start.x() + (end.x() - start.x()) * t, start.y() + (end.y() - start.y()) * t);
    }

    private static InkPoint onEllipse(InkPoint center, double radiusX, double radiusY, double degrees) {
        double angle = Math.toRadians(degrees);
        return new InkPoint(center.x() + radiusX * Math.cos(angle), center.y() + radiusY * Math.sin(angle));
    }
}
