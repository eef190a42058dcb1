package digitpad.ink.nondigits;

import digitpad.ink.InkPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/**
 * Strokes in a notation like that of SVG's paths, words separated by spaces:
 *
 * <ul>
 *   <li>{@code M x y} lifts the pen and puts it down at a point (a dot, if nothing follows). Without {@code x y} the pen
 *       comes down where the next command begins.
 *   <li>{@code L x y} draws a straight line.
 *   <li>{@code Q x1 y1 x y} and {@code C x1 y1 x2 y2 x y} draw Bezier curves with one and two control points.
 *   <li>{@code E x y rx ry from to} draws an arc of the ellipse around a point, with its radii, between two angles in
 *       degrees: 0 is right, 90 is down. The pen goes straight to where the arc begins.
 * </ul>
 */
final class PathParser {
    /** About how far the samples of the pen are from each other. */
    private static final double SPACING = 2.5;

    private final List<List<InkPoint>> strokes = new ArrayList<>();
    private List<InkPoint> stroke = new ArrayList<>();

    private PathParser() {}

    static List<List<InkPoint>> strokes(String text) {
        PathParser path = new PathParser();
        try (Scanner words = new Scanner(text).useLocale(Locale.ROOT)) {
            while (words.hasNext()) {
                path.follow(words.next(), words);
            }
        }
        path.liftPen();
        return List.copyOf(path.strokes);
    }

    private void follow(String command, Scanner words) {
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
                InkPoint start = here();
                curve(between(start, control, 2.0 / 3), between(end, control, 2.0 / 3), end);
            }
            case "C" -> curve(point(words), point(words), point(words));
            case "E" ->
                arc(point(words), words.nextDouble(), words.nextDouble(), words.nextDouble(), words.nextDouble());
            default -> throw new IllegalArgumentException("no command of a path: " + command);
        }
    }

    private void liftPen() {
        if (!stroke.isEmpty()) {
            strokes.add(List.copyOf(stroke));
            stroke = new ArrayList<>();
        }
    }

    private void lineTo(InkPoint end) {
        InkPoint start = here();
        int steps = steps(start.distanceTo(end));
        for (int i = 1; i <= steps; i++) {
            stroke.add(between(start, end, (double) i / steps));
        }
    }

    private void curve(InkPoint control1, InkPoint control2, InkPoint end) {
        InkPoint start = here();
        int steps = steps(start.distanceTo(control1) + control1.distanceTo(control2) + control2.distanceTo(end));
        for (int i = 1; i <= steps; i++) {
            double t = (double) i / steps;
            InkPoint first = between(start, control1, t);
            InkPoint second = between(control1, control2, t);
            InkPoint third = between(control2, end, t);
            stroke.add(between(between(first, second, t), between(second, third, t), t));
        }
    }

    private void arc(InkPoint middle, double radiusX, double radiusY, double from, double to) {
        InkPoint beginning = onEllipse(middle, radiusX, radiusY, from);
        if (stroke.isEmpty()) {
            stroke.add(beginning);
        } else {
            lineTo(beginning);
        }
        int steps = steps(Math.toRadians(Math.abs(to - from)) * Math.max(radiusX, radiusY));
        for (int i = 1; i <= steps; i++) {
            stroke.add(onEllipse(middle, radiusX, radiusY, from + (to - from) * i / steps));
        }
    }

    private InkPoint here() {
        return stroke.get(stroke.size() - 1);
    }

    private static InkPoint point(Scanner words) {
        return new InkPoint(words.nextDouble(), words.nextDouble());
    }

    private static int steps(double length) {
        return (int) Math.max(1, Math.round(length / SPACING));
    }

    private static InkPoint between(InkPoint start, InkPoint end, double share) {
        return new InkPoint(start.x() + (end.x() - start.x()) * share, start.y() + (end.y() - start.y()) * share);
    }

    private static InkPoint onEllipse(InkPoint middle, double radiusX, double radiusY, double degrees) {
        double angle = Math.toRadians(degrees);
        return new InkPoint(middle.x() + radiusX * Math.cos(angle), middle.y() + radiusY * Math.sin(angle));
    }
}
