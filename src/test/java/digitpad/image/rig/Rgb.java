package digitpad.image.rig;

/** A color: red, green and blue, 0..1 each. */
record Rgb(double red, double green, double blue) {
    static final Rgb WHITE = new Rgb(1, 1, 1);
    static final Rgb BLACK = new Rgb(0, 0, 0);

    static Rgb gray(double level) {
        return new Rgb(level, level, level);
    }

    Rgb scaled(double factor) {
        return new Rgb(red * factor, green * factor, blue * factor);
    }
}
