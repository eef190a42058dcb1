package digitpad.image.marks;

/**
 * A connected patch of ink.
 *
 * @param number from 1; the value of its pixels in {@link Marks#labels()}
 * @param pixels its area
 * @param mass the sum of its ink
 * @param peak its strongest ink, 0..1
 * @param borderPixels how many of its pixels lie on the outermost rows and columns
 */
record Mark(
        int number, int left, int top, int right, int bottom, int pixels, double mass, float peak, int borderPixels) {
    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    /** Returns the mean ink of its pixels, 0..1. */
    double meanInk() {
        return mass / pixels;
    }

    int longerSide() {
        return Math.max(width(), height());
    }

    int shorterSide() {
        return Math.min(width(), height());
    }

    boolean contains(Mark other) {
        return left <= other.left && right >= other.right && top <= other.top && bottom >= other.bottom;
    }
}
