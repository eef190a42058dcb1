package digitpad.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A chart as inline SVG: axes, grid and marks in the coordinates of the data. Its colors come from the style sheet. */
final class SvgChart {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 230;
    private static final double LEFT = 58;
    private static final double RIGHT = 24;
    private static final double TOP = 12;
    private static final double BOTTOM = 44;
    private static final double LABEL_GAP = 8;

    /** Labels of ticks that are closer together would touch. */
    private static final double MIN_DISTANCE = 46;

    /** An axis. */
    static final class Axis {
        private final String title;
        private final List<Double> ticks;
        private final DoubleFunction<String> format;

        /**
         * Creates an axis.
         *
         * @param ticks values in ascending order; the first and the last are the ends of the axis
         * @param format of the values
         */
        Axis(String title, List<Double> ticks, DoubleFunction<String> format) {
            this.title = title;
            this.ticks = List.copyOf(ticks);
            this.format = format;
        }

        private double last() {
            return ticks.get(ticks.size() - 1);
        }

        private double share(double value) {
            double from = ticks.get(0);
            return (value - from) / (last() - from);
        }
    }

    /** A point of a line, in the coordinates of the data. */
    record Point(double x, double y) {}

    private final HtmlWriter html;
    private final Axis across;
    private final Axis up;

    private SvgChart(HtmlWriter html, Axis across, Axis up) {
        this.html = html;
        this.across = across;
        this.up = up;
    }

    /** Opens a chart. {@code description} is read to those who cannot see it. */
    static SvgChart open(HtmlWriter html, String description, Axis across, Axis up) {
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(HEIGHT),
                "role",
                "img",
                "aria-label",
                description);
        SvgChart chart = new SvgChart(html, across, up);
        chart.axes();
        return chart;
    }

    void close() {
        html.close();
    }

    private void axes() {
        for (double tick : up.ticks) {
            line("grid", LEFT, y(tick), WIDTH - RIGHT, y(tick));
            label("tick end", LEFT - LABEL_GAP, y(tick) + 4, up.format.apply(tick));
        }
        double labeled = Double.NEGATIVE_INFINITY;
        for (double tick : across.ticks) {
            boolean isLast = tick == across.last();
            boolean isRoom = x(tick) - labeled >= MIN_DISTANCE && x(across.last()) - x(tick) >= MIN_DISTANCE;
            if (isLast || isRoom) {
                labeled = x(tick);
                label("tick middle", labeled, HEIGHT - BOTTOM + 18, across.format.apply(tick));
            }
        }
        line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
        label("axis-title middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - LABEL_GAP, across.title);
    }

    /** Draws a line through points. */
    void line(String style, List<Point> points) {
        html.empty("polyline", "class", style, "points", coordinates(points));
    }

    /** Draws a filled area with these corners. */
    void area(String style, List<Point> corners) {
        html.empty("polygon", "class", style, "points", coordinates(corners));
    }

    /** Draws a dot, which explains itself if the pointer rests on it. */
    void dot(String style, Point point, String explanation) {
        html.open("circle", "class", style, "cx", number(x(point.x())), "cy", number(y(point.y())), "r", "3.5");
        html.element("title", explanation).close();
    }

    /** Draws a bar from the bottom of the chart to a height. */
    void bar(String style, double from, double to, double height, String explanation) {
        double top = y(height);
        html.open(
                "rect",
                "class",
                style,
                "x",
                number(x(from) + 1),
                "y",
                number(top),
                "width",
                number(x(to) - x(from) - 2),
                "height",
                number(HEIGHT - BOTTOM - top));
        html.element("title", explanation).close();
    }

    private void line(String style, double fromX, double fromY, double toX, double toY) {
        html.empty(
                "line", "class", style, "x1", number(fromX), "y1", number(fromY), "x2", number(toX), "y2", number(toY));
    }

    private void label(String style, double x, double y, String text) {
        html.element("text", text, "class", style, "x", number(x), "y", number(y));
    }

    private String coordinates(List<Point> points) {
        StringBuilder coordinates = new StringBuilder();
        for (Point point : points) {
            coordinates
                    .append(number(x(point.x())))
                    .append(',')
                    .append(number(y(point.y())))
                    .append(' ');
        }
        return coordinates.toString().strip();
    }

    private double x(double value) {
        return LEFT + across.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
