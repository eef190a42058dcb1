package digitpad.image.rig;

/** A sheet with writing on it. The steps change it one after another; the last one makes a file of it. */
final class Scene {
    private static final int USUAL_SIDE = 620;

    final Draws draws;
    final Shapes shapes;
    Canvas canvas;
    private int expected = Picture.NOTHING;

    Scene(Draws draws, Shapes shapes) {
        this.draws = draws;
        this.shapes = shapes;
    }

    /** Begins with paper of the usual size. */
    Scene paper(Rgb color) {
        return paper(color, USUAL_SIDE * draws.between(0.75, 1.25));
    }

    Scene paper(Rgb color, double width) {
        canvas = new Canvas((int) width, (int) (width * draws.between(0.85, 1.35)), color);
        return this;
    }

    /** White paper in daylight, slightly yellow. */
    Scene paper() {
        double level = draws.between(0.8, 0.94);
        return paper(new Rgb(level, level * 0.995, level * 0.96));
    }

    /** Writes a digit of the usual size with an ordinary pen. */
    Scene digit(Rgb color) {
        return digit(color, draws.between(0.3, 0.6), draws.between(0.06, 0.13));
    }

    Scene digit() {
        return digit(ink());
    }

    /** Returns a dark color of a pen. */
    Rgb ink() {
        double level = draws.between(0.05, 0.2);
        return new Rgb(level, level, level + draws.between(0, 0.25));
    }

    /**
     * Writes a digit near the middle.
     *
     * @param height as a share of the shorter side
     * @param pen the pen's width as a share of the digit's height
     */
    Scene digit(Rgb color, double height, double pen) {
        return write(shapes.digit(draws, height * Math.min(canvas.width, canvas.height), pen), color);
    }

    Scene write(Shape shape, Rgb color) {
        double left = (canvas.width - shape.mask().width) * draws.between(0.35, 0.65);
        double top = (canvas.height - shape.mask().height) * draws.between(0.35, 0.65);
        expected = shape.label();
        return write(shape, (int) left, (int) top, color);
    }

    Scene write(Shape shape, int left, int top, Rgb color) {
        canvas.paint(shape.mask(), left, top, color, 1);
        return this;
    }

    Scene expect(int value) {
        expected = value;
        return this;
    }

    Scene cover(Mask mask, Rgb color) {
        canvas.paint(mask, color);
        return this;
    }

    /** Takes a photograph by hand: uneven light, a soft lens and noise. */
    Scene photographed() {
        Light.gradient(canvas, 360 * draws.uniform(), draws.between(0.05, 0.4));
        Defects.blur(canvas, draws.between(0.5, 1.6));
        Defects.noise(canvas, draws, draws.between(0.008, 0.03));
        return this;
    }

    Picture png(String condition) {
        return new Picture(condition, expected, Encoding.of(canvas.toImage(), "png"));
    }

    Picture gif(String condition) {
        return new Picture(condition, expected, Encoding.of(canvas.toImage(), "gif"));
    }

    Picture jpeg(String condition) {
        return jpeg(condition, draws.between(0.6, 0.95));
    }

    Picture jpeg(String condition, double quality) {
        return new Picture(condition, expected, Encoding.jpeg(canvas.toImage(), quality));
    }

    /** Returns the expected answer so far. */
    int expected() {
        return expected;
    }
}
