package digitpad.ui.train.plot;

import javafx.scene.canvas.GraphicsContext;

/**
 * Where steps and values lie on a canvas, inside its margins.
 *
 * @param width of the canvas, in pixels
 * @param height of the canvas
 */
record PlotArea(double width, double height, Span span, Scale scale) {
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;

    /** Whether a canvas of that size has room for a plot. */
    static boolean fits(double width, double height) {
        return width > LEFT + RIGHT && height > TOP + BOTTOM;
    }

    double left() {
        return LEFT;
    }

    double top() {
        return TOP;
    }

    double plotWidth() {
        return width - LEFT - RIGHT;
    }

    double plotHeight() {
        return height - TOP - BOTTOM;
    }

    double right() {
        return width - RIGHT;
    }

    double bottom() {
        return height - BOTTOM;
    }

    double x(double step) {
        return LEFT + span.fraction(step) * plotWidth();
    }

    double y(double value) {
        return TOP + (1 - scale.fraction(value)) * plotHeight();
    }

    /** Which share of the plot's width a pixel is at, 0..1. */
    double fraction(double x) {
        return Math.max(0, Math.min(1, (x - LEFT) / plotWidth()));
    }

    boolean contains(double x, double y) {
        return x >= LEFT && x <= right() && y >= TOP && y <= bottom();
    }

    /**
     * Takes away what a canvas shows, and what it kept beyond its edges from when it was larger: of that a shadow shows
     * where the canvas is scaled.
     */
    void clear(GraphicsContext graphics) {
        graphics.clearRect(0, 0, width + 1, height + 1);
    }
}
