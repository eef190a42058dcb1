package digitpad.ui.train.plot;

import javafx.scene.canvas.GraphicsContext;

/**
 * The area of a plot inside the margins of its canvas; converts steps and values to pixels.
 *
 * @param width the width of the canvas in pixels
 * @param height the height of the canvas in pixels
 */
record PlotArea(double width, double height, Span span, Scale scale) {
    private static final double LEFT = 54;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;

    /** Whether a canvas of this size has room for a plot. */
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

    /** Returns the horizontal position of a pixel as a fraction of the plot width, limited to 0..1. */
    double fraction(double x) {
        return Math.max(0, Math.min(1, (x - LEFT) / plotWidth()));
    }

    boolean contains(double x, double y) {
        return x >= LEFT && x <= right() && y >= TOP && y <= bottom();
    }

    /**
     * Clears a canvas, and one pixel beyond its edges: on a scaled canvas, old content there (from a larger size) would
     * show as a shadow.
     */
    void clear(GraphicsContext graphics) {
        graphics.clearRect(0, 0, width + 1, height + 1);
    }
}
