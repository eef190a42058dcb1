package digitpad.ui.inside.picture;

/**
 * The visible part of the picture. A point {@code x} of the picture is at {@code x * scale + left} on the screen, and
 * likewise for {@code y} and {@code top}.
 */
record Viewport(double scale, double left, double top) {
    /** Shows the whole picture. */
    static final Viewport FIT = new Viewport(1, 0, 0);

    private static final double MAX_SCALE = 24;

    double screenX(double picture) {
        return picture * scale + left;
    }

    double screenY(double picture) {
        return picture * scale + top;
    }

    double pictureX(double screen) {
        return (screen - left) / scale;
    }

    double pictureY(double screen) {
        return (screen - top) / scale;
    }

    /**
     * Zooms by a factor around a point of the screen, which keeps its point of the picture. The scale is limited to
     * 1..{@value #MAX_SCALE}.
     */
    Viewport zoomed(double factor, double x, double y, double width, double height) {
        double newScale = Math.max(1, Math.min(MAX_SCALE, scale * factor));
        double ratio = newScale / scale;
        return new Viewport(newScale, x - (x - left) * ratio, y - (y - top) * ratio).clampedTo(width, height);
    }

    /** Moves the picture on the screen, but not beyond its edges. */
    Viewport moved(double dx, double dy, double width, double height) {
        return new Viewport(scale, left + dx, top + dy).clampedTo(width, height);
    }

    private Viewport clampedTo(double width, double height) {
        return new Viewport(
                scale,
                Math.min(0, Math.max(width - width * scale, left)),
                Math.min(0, Math.max(height - height * scale, top)));
    }
}
