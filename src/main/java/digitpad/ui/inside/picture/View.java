package digitpad.ui.inside.picture;

/** Which part of the picture is seen: a place {@code x} of the picture lies at {@code x * scale + left} on the screen. */
record View(double scale, double left, double top) {
    /** All of it. */
    static final View WHOLE = new View(1, 0, 0);

    private static final double CLOSEST = 24;

    double x(double picture) {
        return picture * scale + left;
    }

    double y(double picture) {
        return picture * scale + top;
    }

    double pictureX(double screen) {
        return (screen - left) / scale;
    }

    double pictureY(double screen) {
        return (screen - top) / scale;
    }

    /** Nearer or further, with what lies at a place of the screen staying there; never smaller than the whole. */
    View zoomed(double factor, double x, double y, double width, double height) {
        double next = Math.max(1, Math.min(CLOSEST, scale * factor));
        double actual = next / scale;
        return new View(next, x - (x - left) * actual, y - (y - top) * actual).within(width, height);
    }

    /** Shifted on the screen, but not off the picture. */
    View moved(double dx, double dy, double width, double height) {
        return new View(scale, left + dx, top + dy).within(width, height);
    }

    private View within(double width, double height) {
        return new View(
                scale,
                Math.min(0, Math.max(width - width * scale, left)),
                Math.min(0, Math.max(height - height * scale, top)));
    }
}
