package digitpad.ui.inside.picture;

/** Which part of the picture is seen: a place {@code x} of the picture lies at {@code x * scale + left} on the screen. */
record Viewport(double scale, double left, double top) {
    /** All of it. */
    static final Viewport FIT = new Viewport(1, 0, 0);

    private static final double CLOSEST = 24;

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

    /** Nearer or further, with what lies at a place of the screen staying there; never smaller than the whole. */
    Viewport zoomed(double factor, double x, double y, double width, double height) {
        double next = Math.max(1, Math.min(CLOSEST, scale * factor));
        double actual = next / scale;
        return new Viewport(next, x - (x - left) * actual, y - (y - top) * actual).within(width, height);
    }

    /** Shifted on the screen, but not off the picture. */
    Viewport moved(double dx, double dy, double width, double height) {
        return new Viewport(scale, left + dx, top + dy).within(width, height);
    }

    private Viewport within(double width, double height) {
        return new Viewport(
                scale,
                Math.min(0, Math.max(width - width * scale, left)),
                Math.min(0, Math.max(height - height * scale, top)));
    }
}
